/** What is known of a row, as names and values. */
import { factsFrom, type Fact } from 'c/factList';
import type { StagedDetail } from 'c/stagedRecordsModel';
import { labels } from './labels';

export function factsOf({ row, ...detail }: StagedDetail): Fact[] {
  return factsFrom([
    [labels.system, row.systemName],
    [labels.feed, row.feed],
    [labels.externalId, row.externalId],
    [labels.receivedAt, row.receivedAt, 'time'],
    [labels.sourceModified, detail.sourceModified, 'time'],
    [labels.sourceVersion, detail.sourceVersion],
    [labels.linkedAt, row.linkedAt, 'time'],
    [labels.attempts, row.attempts],
    [labels.nextAttempt, detail.nextAttemptAt, 'time'],
    [labels.waitingFor, detail.waitingFor],
    [labels.payloadLength, detail.payloadLength],
  ]);
}

export function failuresOf({ row }: StagedDetail): Fact[] {
  return factsFrom([
    [labels.field, row.errorField],
    [labels.errorCode, row.errorCode],
  ]);
}
