/** What is known of a row, as names and values. */
import { formatNumber } from 'c/consoleText';
import type { StagedDetail } from 'c/stagedRecordsModel';
import { labels } from './labels';

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Of the value in the template, where the label is a key already. */
  readonly key: string;
  readonly isTime: boolean;
}

type Entry = readonly [label: string, value: string | null | undefined, kind?: 'time'];

function factsFrom(entries: readonly Entry[]): Fact[] {
  return entries.flatMap(([label, value, kind]) =>
    value === null || value === undefined ? [] : [{ label, value, key: `${label} value`, isTime: kind === 'time' }],
  );
}

export function factsOf({ row, ...detail }: StagedDetail): Fact[] {
  return factsFrom([
    [labels.system, row.systemName],
    [labels.feed, row.feed],
    [labels.externalId, row.externalId],
    [labels.receivedAt, row.receivedAt, 'time'],
    [labels.sourceModified, detail.sourceModified, 'time'],
    [labels.sourceVersion, detail.sourceVersion],
    [labels.linkedAt, row.linkedAt, 'time'],
    [labels.attempts, formatNumber(row.attempts)],
    [labels.nextAttempt, detail.nextAttemptAt, 'time'],
    [labels.waitingFor, detail.waitingFor],
    [labels.payloadLength, formatNumber(detail.payloadLength)],
  ]);
}

export function failuresOf({ row }: StagedDetail): Fact[] {
  return factsFrom([
    [labels.field, row.errorField],
    [labels.errorCode, row.errorCode],
  ]);
}
