/** The same history without noise: nothing fails, nothing comes late or twice, and everything in the order of its source. */
import { EMR_RECORDS, MEMBERS, type Event, type EventOf, type Interleaving, type Version } from './interleaving';

/**
 * What was known of a record when it was edited: the version that was linked; null when none was; `unsent` for a member
 * who was not yet put into a message.
 */
export type Known = number | null | 'unsent';

/** What came of the events of a history that depend on what was there. */
export interface Notes {
  /** For each edit, in their order. */
  readonly knownAtEdit: readonly Known[];
  /** Admissions, syncs and corrections whose record was there. */
  readonly done: ReadonlySet<Event>;
}

/** Each edit comes behind what was known when it was made; an edit of a record that was not there is left out. */
export function inOrder({ versions, events }: Interleaving, notes: Notes): Event[] {
  const edits = events
    .filter((event) => event.kind === 'edit')
    .map((event, index) => ({ event, known: notes.knownAtEdit[index] ?? null }));
  const editsAt = (record: string, known: Known): Event[] =>
    edits.filter((edit) => edit.event.record === record && edit.known === known).map(({ event }) => event);
  const sent = (record: string): Event[] =>
    events.filter(
      (event) => (event.kind === 'admit' || event.kind === 'sync') && event.record === record && notes.done.has(event),
    );
  const arrival = (version: Version): Event[] => [
    { kind: 'stage', versions: [version] },
    { kind: 'link', versions: [version] },
    ...editsAt(version.record, version.version),
  ];
  const ofEmr = EMR_RECORDS.flatMap((record) => [
    ...versions.filter((version) => version.record === record).flatMap(arrival),
    ...sent(record),
  ]);
  const ofMembers = MEMBERS.flatMap((record) => {
    const corrections = events.filter(
      (event): event is EventOf<'correct'> =>
        event.kind === 'correct' && event.record === record && notes.done.has(event),
    );
    return [
      ...editsAt(record, 'unsent'),
      ...sent(record),
      { kind: 'deliver' as const, deliveries: [] },
      ...editsAt(record, null),
      ...arrival({ record, version: 1 }),
      ...corrections.flatMap((correction, index) => [correction, ...arrival({ record, version: index + 2 })]),
    ];
  });
  return [...ofEmr, ...ofMembers];
}
