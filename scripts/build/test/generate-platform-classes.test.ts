import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generate, TARGET } from '../generate-platform-classes';

const ROOT = join(__dirname, '..', '..', '..');

it('generates the committed signatures of the platform’s classes', () => {
  const committed = JSON.parse(readFileSync(join(ROOT, TARGET), 'utf8')) as unknown;
  expect(generate(ROOT)).toEqual(committed);
});
