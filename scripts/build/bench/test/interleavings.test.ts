import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BenchOrg } from '../bench-org';
import { generateInterleaving, inOrder } from '../interleavings/interleaving';
import { runInterleavings } from '../interleavings/run-interleavings';

const SEQUENCES = 50;
/** Name another one to see other histories. */
const FIRST_SEED = Number(process.env['STAGELINK_SEED'] ?? 1);

let org: BenchOrg;
let cache: string;

beforeAll(() => {
  cache = mkdtempSync(join(tmpdir(), 'stagelink-interleavings-'));
  org = BenchOrg.open(cache);
});
afterAll(() => {
  org.close();
  rmSync(cache, { recursive: true });
});

test('a history is the same for the same seed', () => {
  expect(generateInterleaving(7)).toEqual(generateInterleaving(7));
  expect(generateInterleaving(7)).not.toEqual(generateInterleaving(8));
});

test('in order, versions rise and an edit follows the version that was linked', () => {
  const history = {
    seed: 1,
    records: ['p0'],
    versions: [2, 1].map((version) => ({ record: 'p0', version })),
    events: [{ kind: 'edit' as const, record: 'p0', field: 'phone' as const, number: 0 }],
  };
  expect(inOrder(history, [1]).map((event) => event.kind)).toEqual(['stage', 'link', 'edit', 'stage', 'link']);
  expect(inOrder(history, [null]).map((event) => event.kind)).toEqual(['stage', 'link', 'stage', 'link']);
});

test(`${SEQUENCES} histories from seed ${FIRST_SEED} end in the same records as in order`, () => {
  expect(runInterleavings(org, FIRST_SEED, SEQUENCES)).toEqual([]);
});
