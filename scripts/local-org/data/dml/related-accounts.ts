/**
 * After before-triggers: the account of a case is that of its contact, where none is given; the account of an activity
 * that of the record it is about, else of the contact.
 * Source: Object Reference, Task and Event (`AccountId`); Salesforce Help, "Case Fields" (Account Name).
 */
import type { DmlRow } from './dml-row';
import { pending, valueIn, type Chunk } from './stages/stage';

const ABOUT: Readonly<Record<string, readonly string[]>> = {
  Case: ['ContactId'],
  Task: ['WhatId', 'WhoId'],
  Event: ['WhatId', 'WhoId'],
};

export function relateAccounts(chunk: Chunk): void {
  const lookups = ABOUT[chunk.object.name];
  if (!lookups) {
    return;
  }
  const rows = pending(chunk).filter((row) => isChanged(row, lookups) && !hasOwnAccount(row));
  const accounts = accountsOf(chunk, new Set(rows.flatMap((row) => idsIn(row, lookups))));
  for (const row of rows) {
    const [accountId = null] = idsIn(row, lookups).flatMap((id) => accounts.get(id) ?? []);
    row.current.values.set('AccountId', accountId);
  }
}

function isChanged({ current, old }: DmlRow, lookups: readonly string[]): boolean {
  return lookups.some((name) => valueIn(current, name) !== valueIn(old, name));
}

/** The caller or a trigger has said which account it is. */
function hasOwnAccount({ current, old, record }: DmlRow): boolean {
  const accountId = valueIn(current, 'AccountId');
  return record.values.has('AccountId') || (accountId !== null && accountId !== valueIn(old, 'AccountId'));
}

function idsIn({ current }: DmlRow, lookups: readonly string[]): readonly string[] {
  return lookups.flatMap((name) => (valueIn(current, name) as string | null) ?? []);
}

function accountsOf({ engine: { schema }, contexts }: Chunk, ids: ReadonlySet<string>): ReadonlyMap<string, string> {
  const accounts = new Map<string, string>();
  for (const prefix of new Set([...ids].map((id) => id.slice(0, 3)))) {
    const object = schema.objectByKeyPrefix(prefix);
    const own = [...ids].filter((id) => id.startsWith(prefix));
    if (object?.name === 'Account') {
      own.forEach((id) => accounts.set(id, id));
    } else if (object?.fields.has('accountid')) {
      for (const [id, record] of contexts.read(object, own)) {
        const accountId = valueIn(record, 'AccountId') as string | null;
        if (accountId !== null) {
          accounts.set(id, accountId);
        }
      }
    }
  }
  return accounts;
}
