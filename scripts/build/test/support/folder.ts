/** A folder with the files given, gone when the test ends. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** @param files text by path */
export function folderWith(files: Readonly<Record<string, string>>, name = 'force-app'): string {
  const parent = mkdtempSync(join(tmpdir(), 'stagelink-judge-'));
  onTestFinished(() => rmSync(parent, { recursive: true }));
  const root = join(parent, name);
  mkdirSync(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
