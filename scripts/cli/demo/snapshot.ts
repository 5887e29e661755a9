/** All business records with all their fields, so that a step can be held to what it changed. */
import type { Connection } from 'jsforce';
import { BUSINESS_OBJECTS } from './world';

/** Object -> record id -> the record as text. */
export type Snapshot = ReadonlyMap<string, ReadonlyMap<string, string>>;

export async function takeSnapshot(connection: Connection): Promise<Snapshot> {
  const objects = new Map<string, ReadonlyMap<string, string>>();
  for (const name of BUSINESS_OBJECTS) {
    const { fields } = await connection.sobject(name).describe();
    const columns = fields.filter(({ type }) => type !== 'address' && type !== 'location').map((field) => field.name);
    const records = await connection
      .query<Record<string, unknown>>(`SELECT ${columns.join(', ')} FROM ${name}`)
      .run({ autoFetch: true, maxFetch: 1_000_000 });
    const rows = records.records.map(({ attributes: _attributes, ...values }) => values);
    objects.set(name, new Map(rows.map((row) => [row['Id'] as string, JSON.stringify(row)])));
  }
  return objects;
}

/** Records created, changed or deleted between two snapshots, by object. */
export function countChanges(before: Snapshot, after: Snapshot): Record<string, number> {
  return Object.fromEntries(
    [...after].map(([name, records]) => {
      const old = before.get(name) ?? new Map<string, string>();
      const newOrChanged = [...records].filter(([id, text]) => old.get(id) !== text).length;
      const deleted = [...old.keys()].filter((id) => !records.has(id)).length;
      return [name, newOrChanged + deleted];
    }),
  );
}
