import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generate, TARGET } from '../generate-standard-objects';

const ROOT = join(__dirname, '..', '..', '..');

it('generates the committed facts about standard objects', () => {
  const committed = JSON.parse(readFileSync(join(ROOT, TARGET), 'utf8')) as unknown;
  expect(generate(ROOT)).toEqual(committed);
});
