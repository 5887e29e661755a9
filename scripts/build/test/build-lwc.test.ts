import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildLwc } from '../build-lwc';

function bundle(
  name: string,
  files: Readonly<Record<string, string>>,
  root = mkdtempSync(join(tmpdir(), 'lwc-')),
): string {
  const folder = join(root, 'lwc', name);
  mkdirSync(folder, { recursive: true });
  Object.entries(files).forEach(([file, text]) => writeFileSync(join(folder, file), text));
  return root;
}

const CARD = { 'card.ts': 'export const size: number = 1;\n', 'card.js-meta.xml': '<LightningComponentBundle/>' };

describe('building components', () => {
  it('writes JavaScript beside the TypeScript, once', async () => {
    const root = bundle('card', CARD);

    expect(await buildLwc(root)).toEqual([join(root, 'lwc', 'card', 'card.js')]);
    expect(readFileSync(join(root, 'lwc', 'card', 'card.js'), 'utf8')).toBe('export const size = 1;\n');
    expect(await buildLwc(root)).toEqual([]);
  });

  it('removes what was written for a component that is gone, and nothing else', async () => {
    const root = bundle('card', CARD);
    bundle('gone', { 'gone.js': '', 'labels.js': '' }, root);
    bundle('byHand', { 'byHand.js': '', 'byHand.js-meta.xml': '' }, root);
    await buildLwc(root);

    expect(existsSync(join(root, 'lwc', 'gone'))).toBe(false);
    expect(existsSync(join(root, 'lwc', 'byHand', 'byHand.js'))).toBe(true);
  });
});
