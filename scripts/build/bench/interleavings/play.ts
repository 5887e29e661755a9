/** Plays histories side by side: the events of one rank, kind by kind, each kind in one transaction of the org. */
import { MEMBERS, type Event, type Fate, type Version } from './interleaving';
import { editedBirthDate, editedPhone, isPatient, payloadOf } from './payloads';
import type { Due, Run, Stage } from './run';

const SECOND_MS = 1000;
/** Longer than the wait of any attempt. */
const ATTEMPT_MS = 2 * 60 * 60 * SECOND_MS;
const MOST_ROUNDS = 10;

type Player<Kind extends Event['kind']> = (stage: Stage, due: readonly Due<Kind>[]) => Promise<void> | void;

/** In this order within a rank. */
const PLAYERS: { readonly [Kind in Event['kind']]: Player<Kind> } = {
  stage: (stage, due) => stageVersions(stage, due),
  link: (stage, due) => name(stage, 'link', due),
  replay: (stage, due) => name(stage, 'replay', due),
  edit,
  admit: (stage, due) => admit(stage, due),
  sync: (stage, due) => sync(stage, due),
  correct,
  deliver: (stage, due) => deliver(stage, due),
};

/** Plays every event, then whatever is left to deliver and to link. */
export async function play(stage: Stage, runs: readonly Run[]): Promise<void> {
  createMembers(stage, runs);
  const longest = Math.max(...runs.map(({ events }) => events.length));
  for (let rank = 0; rank < longest; rank += 1) {
    await stage.emr.call('advance', SECOND_MS);
    await refresh(stage, runs);
    for (const kind of Object.keys(PLAYERS) as Event['kind'][]) {
      await playKind(stage, runs, rank, kind);
    }
  }
  await settle(stage, runs);
}

/** What the EMR has made of the members by now. */
export async function refresh({ emr }: Stage, runs: readonly Run[]): Promise<void> {
  const versions = await emr.call(
    'versions',
    runs.flatMap(({ memberIds }) => memberIds),
  );
  for (const run of runs) {
    run.members.forEach((id, record) => run.emrVersions.set(record, versions[id] ?? []));
  }
}

/** Asks for linking of every version once more, in one go. */
export function replayAll(stage: Stage, runs: readonly Run[], versions: (run: Run) => readonly Version[]): void {
  const due = runs.map((run): Due<'replay'> => ({ run, event: { kind: 'replay', versions: versions(run) } }));
  name(stage, 'replay', due);
}

async function playKind<Kind extends Event['kind']>(
  stage: Stage,
  runs: readonly Run[],
  rank: number,
  kind: Kind,
): Promise<void> {
  const due = runs.flatMap((run): Due<Kind>[] => {
    const event = run.events[rank];
    return event?.kind === kind ? [{ run, event: event as Due<Kind>['event'] }] : [];
  });
  if (due.length > 0) {
    await PLAYERS[kind](stage, due);
  }
}

function createMembers(stage: Stage, runs: readonly Run[]): void {
  const all = runs.flatMap((run) => MEMBERS.map((record) => ({ run, record })));
  const ids = stage.org.act<string[]>('delivery/create', { names: all.map(({ record }) => `Member ${record}`) });
  all.forEach(({ run, record }, index) => run.members.set(record, ids[index] ?? ''));
}

/** Nothing fails any more: messages are delivered, then all that the EMR has is staged and linked. */
async function settle(stage: Stage, runs: readonly Run[]): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (!attemptAll(stage)) {
      break;
    }
  }
  await refresh(stage, runs);
  stageVersions(
    stage,
    runs.map((run): Due<'stage'> => ({ run, event: { kind: 'stage', versions: allMadeOf(run) } })),
  );
  stage.org.org.advanceClock(ATTEMPT_MS);
  while (stage.org.act('interleaving/settle', {}) !== '0');
}

/** Every version that the EMR has made of the members of a run. */
export function allMadeOf(run: Run): Version[] {
  return [...run.emrVersions].flatMap(([record, made]) =>
    made.map((_version, index) => ({ record, version: index + 1 })),
  );
}

function stageVersions(stage: Stage, due: readonly Due<'stage'>[]): void {
  const payloads = due.flatMap(({ run, event }) =>
    event.versions.flatMap((version) => {
      const made = run.emrVersions.get(version.record)?.[version.version - 1]?.payload;
      const payload = MEMBERS.includes(version.record) ? made : payloadOf(run.prefix, version);
      return payload === undefined ? [] : [{ payload, isObservation: !isPerson(version.record) }];
    }),
  );
  if (payloads.length > 0) {
    stage.org.act('interleaving/stage', {
      patients: payloads.filter(({ isObservation }) => !isObservation).map(({ payload }) => payload),
      observations: payloads.filter(({ isObservation }) => isObservation).map(({ payload }) => payload),
    });
  }
}

function isPerson(record: string): boolean {
  return isPatient(record) || MEMBERS.includes(record);
}

function name(stage: Stage, action: 'link' | 'replay', due: readonly (Due<'link'> | Due<'replay'>)[]): void {
  const versions = due.flatMap(({ run, event }) => event.versions.flatMap((version) => run.nameOf(version) ?? []));
  if (versions.length > 0) {
    stage.org.act(`interleaving/${action}`, { versions });
  }
}

function edit(stage: Stage, due: readonly Due<'edit'>[]): void {
  const ofMembers = due.filter(({ event }) => MEMBERS.includes(event.record));
  const ofPatients = due.filter((one) => !ofMembers.includes(one));
  const known = {
    ...editAt(stage, 'interleaving/edit', ofPatients, ({ run, event }) => run.prefix + event.record),
    ...editAt(stage, 'delivery/edit', ofMembers, ({ run, event }) => run.members.get(event.record) ?? ''),
  };
  for (const { run, event } of ofPatients) {
    run.knownAtEdit.push(Number(known[run.prefix + event.record] ?? 0) || null);
  }
  for (const { run, event } of ofMembers) {
    const versionId = known[run.members.get(event.record) ?? ''] ?? null;
    run.knownAtEdit.push(versionId === null ? 'unsent' : run.numberOf(event.record, versionId) || null);
  }
}

function editAt(
  stage: Stage,
  path: string,
  due: readonly Due<'edit'>[],
  idOf: (one: Due<'edit'>) => string,
): Record<string, string | null> {
  if (due.length === 0) {
    return {};
  }
  const valuesOf = (field: string, value: (number: number) => string): Record<string, string> =>
    Object.fromEntries(
      due.filter(({ event }) => event.field === field).map((one) => [idOf(one), value(one.event.number)]),
    );
  return stage.org.act(path, {
    phones: valuesOf('phone', editedPhone),
    birthDates: valuesOf('birthDate', editedBirthDate),
  });
}

function admit(stage: Stage, due: readonly Due<'admit'>[]): void {
  const admissions = schedule(stage, due);
  if (admissions.length > 0) {
    stage.org.act('delivery/admit', { admissions });
  }
}

function sync(stage: Stage, due: readonly Due<'sync'>[]): void {
  const known = due.filter(({ run, event }) => run.admissionsOf(event.record).length > 0);
  known.forEach(({ run, event }) => run.done.add(event));
  const admissions = [
    ...known.map(({ run, event }) => run.admissionsOf(event.record)[0] ?? ''),
    ...schedule(
      stage,
      due.filter((one) => !known.includes(one)),
    ),
  ];
  if (admissions.length > 0) {
    stage.org.act('delivery/sync', { admissions });
  }
}

/** Admissions of those who are in Salesforce. @returns their ids */
function schedule(stage: Stage, due: readonly (Due<'admit'> | Due<'sync'>)[]): string[] {
  const atEmr = due.filter(({ event }) => !MEMBERS.includes(event.record));
  const found =
    atEmr.length === 0
      ? {}
      : stage.org.act<Record<string, string>>('delivery/find', {
          externalIds: atEmr.map(({ run, event }) => run.prefix + event.record),
        });
  const there = due.flatMap(({ run, event }) => {
    const patient = run.members.get(event.record) ?? found[run.prefix + event.record];
    return patient === undefined ? [] : [{ run, event, patient }];
  });
  const ids =
    there.length === 0
      ? []
      : stage.org.act<string[]>('delivery/schedule', { patients: there.map(({ patient }) => patient) });
  there.forEach(({ run, event }, index) => {
    run.done.add(event);
    run.addAdmission(event.record, ids[index] ?? '');
  });
  return ids;
}

async function correct({ emr }: Stage, due: readonly Due<'correct'>[]): Promise<void> {
  const idOf = ({ run, event }: Due<'correct'>): string => run.members.get(event.record) ?? '';
  const there = await emr.call('correct', Object.fromEntries(due.map((one) => [idOf(one), one.event.number])));
  due.filter((one) => there.includes(idOf(one))).forEach(({ run, event }) => run.done.add(event));
}

async function deliver(stage: Stage, due: readonly Due<'deliver'>[]): Promise<void> {
  const faults = due.flatMap(({ run, event }) =>
    event.deliveries.flatMap(({ record, patient, referral }) => [
      ...faultAt(patient, run.members.get(record)),
      ...run.admissionsOf(record).flatMap((id) => faultAt(referral, id)),
    ]),
  );
  await stage.emr.call('addFaults', faults);
  attemptAll(stage);
  await stage.emr.call('clearFaults');
}

/** The body of a message holds the id of its record. */
function faultAt(fate: Fate, recordId: string | undefined): (NonNullable<Fate> & { bodyPart: string })[] {
  return fate === null || recordId === undefined ? [] : [{ ...fate, bodyPart: recordId }];
}

/** Lets time pass until everything that waits is due, and tries it. @returns whether anything was done */
function attemptAll({ org }: Stage): boolean {
  org.org.advanceClock(ATTEMPT_MS);
  return org.org.drain() > 0;
}
