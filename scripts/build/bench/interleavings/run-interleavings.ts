/**
 * Law 3 as a property: a history in any order, with any replays, ends in the same records as in the order of the source.
 * Many histories run side by side, each event of the same rank in one transaction.
 */
import type { BenchOrg } from '../bench-org';
import { generateInterleaving, inOrder, type Event, type Interleaving, type Version } from './interleaving';
import { editedBirthDate, editedPhone, isPatient, payloadOf } from './payloads';

export interface InterleavingFailure {
  readonly seed: number;
  /** What differs, and the history that led there. */
  readonly problem: string;
}

/** Histories in one transaction: with 200 rows a chunk the widest event of each still fits. */
const SIDE_BY_SIDE = 12;

/** @returns the histories that ended in other records, empty when the law holds */
export function runInterleavings(org: BenchOrg, firstSeed: number, count: number): InterleavingFailure[] {
  const failures: InterleavingFailure[] = [];
  for (let start = 0; start < count; start += SIDE_BY_SIDE) {
    const seeds = Array.from(
      { length: Math.min(SIDE_BY_SIDE, count - start) },
      (_, index) => firstSeed + start + index,
    );
    failures.push(...runSideBySide(org, seeds.map(generateInterleaving)));
  }
  return failures;
}

function runSideBySide(org: BenchOrg, histories: readonly Interleaving[]): InterleavingFailure[] {
  const random = histories.map(({ seed, events }) => new Run(`r${seed}-`, events));
  play(org, random);
  const afterRandom = stateOf(org, random);
  const ordered = histories.map(
    (history, index) => new Run(`i${history.seed}-`, inOrder(history, random[index]?.linkedAt ?? [])),
  );
  play(org, ordered);
  const afterOrdered = stateOf(org, ordered);
  call(org, 'replay', { versions: histories.flatMap(({ seed, versions }) => names(`r${seed}-`, versions)) });
  const afterReplay = stateOf(org, random);
  return histories.flatMap((history, index) => {
    const [found, expected, again] = [afterRandom[index], afterOrdered[index], afterReplay[index]];
    const problems = [
      ...differences('in order', expected, found, history),
      ...differences('before the last replay', found, again, history),
    ];
    return problems.length === 0
      ? []
      : [{ seed: history.seed, problem: `${problems.join('; ')} · ${JSON.stringify(history.events)}` }];
  });
}

class Run {
  /** Versions linked when the edits were made, in their order. */
  readonly linkedAt: (number | null)[] = [];

  constructor(
    readonly prefix: string,
    readonly events: readonly Event[],
  ) {}
}

function play(org: BenchOrg, runs: readonly Run[]): void {
  const longest = Math.max(...runs.map(({ events }) => events.length));
  for (let rank = 0; rank < longest; rank += 1) {
    const due = runs.flatMap((run) => {
      const event = run.events[rank];
      return event ? [{ run, event }] : [];
    });
    for (const kind of ['stage', 'link', 'replay'] as const) {
      const versions = due.flatMap(({ run, event }) =>
        event.kind === kind ? event.versions.map((version) => ({ prefix: run.prefix, version })) : [],
      );
      if (versions.length > 0) {
        call(org, kind, kind === 'stage' ? staged(versions) : { versions: versions.map(name) });
      }
    }
    edit(org, due);
  }
  while (call(org, 'settle', {}) !== '0');
}

interface Placed {
  readonly prefix: string;
  readonly version: Version;
}

function staged(versions: readonly Placed[]): object {
  const payloads = (patients: boolean): string[] =>
    versions
      .filter(({ version }) => isPatient(version.record) === patients)
      .map(({ prefix, version }) => payloadOf(prefix, version));
  return { patients: payloads(true), observations: payloads(false) };
}

function edit(org: BenchOrg, due: readonly { run: Run; event: Event }[]): void {
  const edits = due.flatMap(({ run, event }) => (event.kind === 'edit' ? [{ run, ...event }] : []));
  if (edits.length === 0) {
    return;
  }
  const valuesOf = (field: string, value: (number: number) => string): object =>
    Object.fromEntries(
      edits.filter((one) => one.field === field).map(({ run, record, number }) => [run.prefix + record, value(number)]),
    );
  const linked = JSON.parse(
    call(org, 'edit', {
      phones: valuesOf('phone', editedPhone),
      birthDates: valuesOf('birthDate', editedBirthDate),
    }),
  ) as Record<string, string>;
  edits.forEach(({ run, record }) => run.linkedAt.push(Number(linked[run.prefix + record] ?? 0) || null));
}

/** Records by id, without the prefix of the run. */
function stateOf(org: BenchOrg, runs: readonly Run[]): Record<string, string>[] {
  return runs.map(({ prefix }) => {
    const state = JSON.parse(call(org, 'state', { prefix })) as Record<string, string>;
    return Object.fromEntries(
      Object.entries(state).map(([id, values]) => [id.slice(prefix.length), values.replaceAll(prefix, '')]),
    );
  });
}

function differences(
  when: string,
  expected: Readonly<Record<string, string>> = {},
  found: Readonly<Record<string, string>> = {},
  { records }: Interleaving,
): string[] {
  return records.flatMap((record) =>
    expected[record] !== undefined && expected[record] === found[record]
      ? []
      : [`${record} is ${found[record]}, ${when} ${expected[record]}`],
  );
}

function names(prefix: string, versions: readonly Version[]): string[] {
  return versions.map((version) => name({ prefix, version }));
}

function name({ prefix, version }: Placed): string {
  return `${prefix}${version.record}|${version.version}`;
}

/** Apex REST answers a text as a JSON text. */
function call(org: BenchOrg, path: string, body: object): string {
  const answer = org.call(`interleaving/${path}`, JSON.stringify(body));
  return answer.startsWith('"') ? (JSON.parse(answer) as string) : answer;
}
