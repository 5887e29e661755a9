import type { ConflictRow } from 'c/conflictsModel';
import type { Difference, LedgerEntry, LogLine, Reconciliation } from 'c/operationModel';

export function conflictRow(values: Partial<ConflictRow> = {}): ConflictRow {
  return {
    id: 'a06000000000001AAA',
    name: 'DEC-1',
    rowId: 'a00000000000001AAA',
    rowName: 'SR-000001',
    feed: 'EMR_Patient',
    externalId: 'ann',
    objectName: 'Account',
    recordId: '001000000000001AAA',
    field: 'Phone',
    winner: 'Salesforce',
    rule: 'Owner: Salesforce',
    decidedAt: '2026-11-20T10:00:00.000Z',
    ...values,
  };
}

export function reconciliation(values: Partial<Reconciliation> = {}): Reconciliation {
  return {
    id: 'a07000000000001AAA',
    name: 'REC-1',
    feed: 'EMR_Patient',
    status: 'Completed',
    phase: 'Done',
    startedAt: '2026-11-20T10:00:00.000Z',
    finishedAt: '2026-11-20T10:05:00.000Z',
    pages: 3,
    sourceRecords: 100,
    salesforceRecords: 99,
    matched: 98,
    unresolved: 0,
    missing: 1,
    different: 1,
    extra: 0,
    repaired: 0,
    errorCode: null,
    errorMessage: null,
    ...values,
  };
}

export function difference(values: Partial<Difference> = {}): Difference {
  return {
    kind: 'Missing',
    status: 'Open',
    externalId: 'p9',
    recordId: null,
    sourceVersion: '3',
    stagedId: 'a00000000000001AAA',
    ...values,
  };
}

export function ledgerEntry(values: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id: 'a08000000000001AAA',
    name: 'WM-1',
    feed: 'EMR_Patient',
    kind: 'Advanced',
    watermarkFrom: null,
    watermarkTo: '2026-11-20T10:00:00.000Z',
    runId: 'a01000000000001AAA',
    pages: 1,
    received: 48,
    alreadyStaged: 0,
    movedAt: '2026-11-20T10:01:00.000Z',
    movedBy: 'Integration',
    reason: null,
    ...values,
  };
}

export function logLine(values: Partial<LogLine> = {}): LogLine {
  return {
    id: 'a09000000000001AAA',
    loggedAt: '2026-11-20T10:00:00.000Z',
    level: 'ERROR',
    code: 'SYSTEM_UNREACHABLE',
    source: 'FeedPull',
    feed: 'EMR_Patient',
    recordId: null,
    message: 'The system did not answer.',
    ...values,
  };
}
