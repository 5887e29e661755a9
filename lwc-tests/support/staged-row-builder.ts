import type { StagedDetail, StagedRow } from 'c/stagedRecordsModel';

export function stagedRow(values: Partial<StagedRow> = {}): StagedRow {
  return {
    id: 'a00000000000001AAA',
    name: 'SR-000001',
    feed: 'EMR_Patient',
    systemName: 'EMR',
    externalId: 'p1',
    status: 'Failed',
    errorCode: 'REQUIRED_FIELD_MISSING',
    errorField: 'LastName',
    errorMessage: 'LastName is missing.',
    errorRemedy: 'Give the patient a family name.',
    attempts: 1,
    receivedAt: '2026-11-20T10:00:00.000Z',
    linkedAt: null,
    linkedRecordId: null,
    ...values,
  };
}

export function stagedDetail(values: Partial<StagedDetail> = {}): StagedDetail {
  return {
    row: stagedRow(),
    fingerprint: null,
    sourceModified: '2026-11-20T09:00:00.000Z',
    sourceVersion: '1',
    nextAttemptAt: null,
    waitingFor: null,
    runName: 'RUN-1',
    payloadLength: 20,
    canViewPayload: true,
    canReplay: true,
    history: [
      {
        at: '2026-11-20T10:00:00.000Z',
        fromStatus: null,
        toStatus: 'Received',
        changedBy: 'Integration',
        reason: null,
      },
      {
        at: '2026-11-20T10:00:01.000Z',
        fromStatus: 'Received',
        toStatus: 'Failed',
        changedBy: 'Integration',
        reason: 'LastName is missing.',
      },
    ],
    ...values,
  };
}
