/** The jobs of the package: what one transaction of each does. */
export const JOBS = {
  pullPage: 'Pull: a page of 50 records, staged; the last one moves the watermark',
  linkChunk: 'Link: a chunk of 200 rows',
  push: 'Push: a call with up to 200 records, staged and linked',
  replayChunk: 'Replay: a chunk of 200 rows of a feed',
  simulation: 'Ownership simulation: up to 2,000 rows',
  save: 'Save of up to 200 admissions that reach Admitted, with their messages',
  outboxEvent: 'Outbox: the event that starts delivery',
  claim: 'Outbox: messages claimed and built',
  send: 'Outbox: up to 20 messages sent, with their receipts',
  scanChunk: 'Scan of a route: a chunk of 200 cases with a raised flag',
  sourcePage: 'Reconciliation: a page of the source',
  salesforceChunk: 'Reconciliation: 1,000 records of Salesforce',
  repairPage: 'Reconciliation: a page of the source, staged where it differs',
  retentionChunk: 'Retention: 200 payloads purged',
  feedDispatcher: 'Feed dispatcher, every five minutes',
  outboxSweep: 'Outbox sweep, every five minutes',
  watchdog: 'Watchdog, every quarter of an hour',
  nightly: 'Start of the nightly work',
} as const;

export type JobName = keyof typeof JOBS;
