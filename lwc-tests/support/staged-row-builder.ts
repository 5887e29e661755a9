import {
  NO_ACCESS,
  type Access,
  type Choices,
  type FingerprintGroup,
  type StagedContent,
  type StagedDetail,
  type StagedRow,
} from 'c/stagedRecordsModel';

export function stagedRow(values: Partial<StagedRow> = {}): StagedRow {
  return {
    id: 'a00000000000001AAA',
    name: 'SR-000001',
    feed: 'EMR_Patient',
    systemName: 'EMR',
    externalId: 'p1',
    status: 'Failed',
    errorCode: 'REQUIRED_VALUE_MISSING',
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

/** As many rows as are asked for, `row0` onwards. */
export function stagedRows(total: number, values: Partial<StagedRow> = {}): StagedRow[] {
  return Array.from({ length: total }, (_, index) => stagedRow({ id: `row${index}`, name: `SR-${index}`, ...values }));
}

export function stagedDetail(values: Partial<StagedDetail> = {}): StagedDetail {
  return {
    row: stagedRow(),
    fingerprint: 'REQUIRED_VALUE_MISSING LastName',
    sourceModified: '2026-11-20T09:00:00.000Z',
    sourceVersion: '1',
    nextAttemptAt: null,
    waitingFor: null,
    runId: 'a01000000000001AAA',
    runName: 'RUN-1',
    payloadLength: 20,
    payloadExpired: false,
    canViewPayload: true,
    canEditPayload: true,
    canReplay: true,
    editedBy: null,
    editedAt: null,
    editReason: null,
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

export function stagedContent(values: Partial<StagedContent> = {}): StagedContent {
  return { payload: '{"id":"p1","weight":1.10}', editedPayload: null, expired: false, decisions: [], ...values };
}

export function failureGroup(values: Partial<FingerprintGroup> = {}): FingerprintGroup {
  return {
    fingerprint: 'REQUIRED_VALUE_MISSING LastName',
    feed: 'EMR_Patient',
    dead: 2,
    failed: 1,
    oldest: '2026-11-20T10:00:00.000Z',
    newest: '2026-11-20T11:00:00.000Z',
    sampleRowId: 'a00000000000001AAA',
    errorCode: 'REQUIRED_VALUE_MISSING',
    errorField: 'LastName',
    sampleMessage: 'LastName is missing.',
    remedy: 'Give the patient a family name.',
    ...values,
  };
}

/** What a user may do: nothing but what is named. */
export function access(values: Partial<Access> = {}): Access {
  return { ...NO_ACCESS, ...values };
}

export const CHOICES: Choices = {
  systems: [{ name: 'EMR', label: 'EMR' }],
  feeds: [{ name: 'EMR_Patient', label: 'EMR: patients' }],
  routes: [{ name: 'EMR_Admit', label: 'EMR: admissions' }],
};
