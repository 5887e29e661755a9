import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inOrder, type Known } from '../interleavings/in-order';
import { generateInterleaving, type Event, type Interleaving } from '../interleavings/interleaving';
import { openStage, type OpenStage } from '../interleavings/open-stage';
import { runInterleavings } from '../interleavings/run-interleavings';
import { firstSeed, sequences } from '../interleavings/seeds';

/** Name others to see other histories, or one again: docs/benchmarks.md. */
const FIRST_SEED = firstSeed();
const SEQUENCES = sequences(50);
/** A history takes a fifth of a second; on a machine that does ten other things, two. */
const LONGEST_MS = 60_000 + SEQUENCES * 2000;

let stage: OpenStage;
let cache: string;

beforeAll(async () => {
  cache = mkdtempSync(join(tmpdir(), 'stagelink-interleavings-'));
  stage = await openStage(cache);
});
afterAll(async () => {
  await stage.close();
  rmSync(cache, { recursive: true });
});

test('a history is the same for the same seed', () => {
  expect(generateInterleaving(7)).toEqual(generateInterleaving(7));
  expect(generateInterleaving(7)).not.toEqual(generateInterleaving(8));
});

test('a history sends every member, and delivers at the places where all do', () => {
  for (const seed of [1, 2, 3, 4]) {
    const { events } = generateInterleaving(seed);
    const sent = events.flatMap((event) => (event.kind === 'admit' || event.kind === 'sync' ? [event.record] : []));
    expect(sent).toEqual(expect.arrayContaining(['m0', 'm1']));
    expect(events.flatMap(({ kind }, index) => (kind === 'deliver' ? [index] : []))).toEqual([3, 7, 11]);
  }
});

const kindsInOrder = (history: Partial<Interleaving>, knownAtEdit: readonly Known[]): string[] => {
  const { seed = 1, versions = [], events = [] } = history;
  return inOrder({ seed, versions, events }, { knownAtEdit, done: new Set(events) })
    .filter((event) => !('versions' in event) || event.versions[0]?.record !== 'm1')
    .map(({ kind }) => kind);
};

test('in order, versions rise and an edit follows the version that was linked', () => {
  const versions = [1, 2].map((version) => ({ record: 'p0', version }));
  const events: Event[] = [{ kind: 'edit', record: 'p0', field: 'phone', number: 0 }];
  const arrivals = ['stage', 'link', 'stage', 'link'];
  // What follows is of the members.
  const ofPatient = (known: Known): string[] => kindsInOrder({ versions, events }, [known]).slice(0, 5);

  expect(ofPatient(1)).toEqual(['stage', 'link', 'edit', 'stage', 'link']);
  expect(ofPatient(2)).toEqual([...arrivals, 'edit']);
  expect(ofPatient(null)).toEqual([...arrivals, 'deliver']);
});

test('in order, a member is edited before, sent, delivered, pulled, and corrected at last', () => {
  const edit: Event = { kind: 'edit', record: 'm0', field: 'phone', number: 0 };
  const events: Event[] = [{ kind: 'correct', record: 'm0', number: 1 }, { kind: 'admit', record: 'm0' }, edit];
  const ofMember = (known: Known): string[] => kindsInOrder({ events }, [known]).slice(0, 8);
  const arrival = ['stage', 'link'];

  expect(ofMember('unsent')).toEqual(['edit', 'admit', 'deliver', ...arrival, 'correct', ...arrival]);
  expect(ofMember(null)).toEqual(['admit', 'deliver', 'edit', ...arrival, 'correct', ...arrival]);
  expect(ofMember(1)).toEqual(['admit', 'deliver', ...arrival, 'edit', 'correct', ...arrival]);
  expect(ofMember(2)).toEqual(['admit', 'deliver', ...arrival, 'correct', ...arrival, 'edit']);
});

test(
  `${SEQUENCES} histories from seed ${FIRST_SEED} end in the same records as in order`,
  async () => {
    expect(await runInterleavings(stage, FIRST_SEED, SEQUENCES)).toEqual([]);
  },
  LONGEST_MS,
);
