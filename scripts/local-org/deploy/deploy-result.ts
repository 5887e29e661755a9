/** What a deployment came to. */

export interface DeployProblem {
  /** Path within the source. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface DeployResult {
  readonly ok: boolean;
  /** Everything that is wrong, when it was refused. */
  readonly problems: readonly DeployProblem[];
  /** Metadata that was accepted without any effect, `type: path`. */
  readonly ignored: readonly string[];
  readonly counts: { readonly apexClasses: number; readonly apexTriggers: number; readonly objects: number };
  readonly timeMs: number;
}

/** `path:line:column: message` */
export function problemText({ path, line, column, message }: DeployProblem): string {
  return `${path}:${line}:${column}: ${message}`;
}
