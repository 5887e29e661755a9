/** Runs a program to its end and keeps what it printed. Never throws for an exit code. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const PROJECT_ROOT = join(__dirname, '..', '..');

export interface ToolRun {
  /** Null when the program could not be started. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function runTool(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ToolRun> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: PROJECT_ROOT, env: { ...process.env, ...environment } });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', () => resolve({ exitCode: null, stdout, stderr }));
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

/** A program that npm installed. */
export function binary(name: string): string {
  return join(PROJECT_ROOT, 'node_modules', '.bin', name);
}

export async function hasJava(): Promise<boolean> {
  return (await runTool('java', ['-version'])).exitCode === 0;
}

export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}
