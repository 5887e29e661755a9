/**
 * Laws 3, 6 and 7 as a property: a history in any order, with any replays and any failures of deliveries, ends in the same
 * records on both sides as in the order of its sources without failures; everything exists once, and nothing echoes.
 */
import { findings, type Finding } from './check';
import { inOrder } from './in-order';
import { generateInterleaving, type Interleaving } from './interleaving';
import { allMadeOf, play, replayAll } from './play';
import { Run, type Stage } from './run';

export interface InterleavingFailure {
  readonly seed: number;
  /** What differs, and the history that led there. */
  readonly problem: string;
  /** The command that plays this history alone. */
  readonly again: string;
}

const TEST = 'scripts/build/bench/test/interleavings.test.ts';

/** Histories in one transaction: with 200 rows a chunk the widest event of each still fits. */
const SIDE_BY_SIDE = 8;

/**
 * @param onProgress called with the number of histories that have been played
 * @returns the histories that ended otherwise, empty when the laws hold
 */
export async function runInterleavings(
  stage: Stage,
  firstSeed: number,
  count: number,
  onProgress: (done: number) => void = () => undefined,
): Promise<InterleavingFailure[]> {
  const failures: InterleavingFailure[] = [];
  for (let start = 0; start < count; start += SIDE_BY_SIDE) {
    const seeds = Array.from(
      { length: Math.min(SIDE_BY_SIDE, count - start) },
      (_, index) => firstSeed + start + index,
    );
    failures.push(...(await runSideBySide(stage, seeds.map(generateInterleaving))));
    onProgress(start + seeds.length);
  }
  return failures;
}

async function runSideBySide(stage: Stage, histories: readonly Interleaving[]): Promise<InterleavingFailure[]> {
  const random = histories.map(({ seed, events, versions }) => {
    return new Run(seed, `r${seed}-`, [...events, { kind: 'stage', versions }]);
  });
  await play(stage, random);
  const afterRandom = await findings(stage, random);
  const ordered = histories.map(
    (history, index) => new Run(history.seed, `i${history.seed}-`, inOrder(history, random[index] as Run)),
  );
  await play(stage, ordered);
  const afterOrdered = await findings(stage, ordered);
  replayAll(stage, random, (run) => [
    ...(histories.find(({ seed }) => seed === run.seed)?.versions ?? []),
    ...allMadeOf(run),
  ]);
  stage.org.org.drain();
  const afterReplay = await findings(stage, random);
  await stage.emr.call('clear');
  return histories.flatMap(({ seed, events }, index) => {
    const [found, expected, again] = [afterRandom[index], afterOrdered[index], afterReplay[index]];
    const problems = found && expected && again ? judge(found, expected, again) : ['it was not played'];
    const problem = `${problems.join('; ')} · ${JSON.stringify(events)}`;
    const command = `STAGELINK_SEED=${seed} STAGELINK_SEQUENCES=1 npx vitest run ${TEST}`;
    return problems.length === 0 ? [] : [{ seed, problem, again: command }];
  });
}

function judge(found: Finding, expected: Finding, again: Finding): string[] {
  return [
    ...found.problems,
    ...expected.problems.map((problem) => `in order, ${problem}`),
    ...differences('in order', expected, found),
    ...differences('before the last replay', found, again),
    ...(again.messages === found.messages ? [] : [`the last replay left the messages ${again.messages}`]),
  ];
}

function differences(when: string, { outcome: expected }: Finding, { outcome: found }: Finding): string[] {
  const records = new Set([...Object.keys(expected), ...Object.keys(found)]);
  return [...records].flatMap((record) =>
    expected[record] === found[record] ? [] : [`${record} is ${found[record]}, ${when} ${expected[record]}`],
  );
}
