import type { OutboundDetail, OutboundGroup, OutboundRow, OutboxReplayResult } from 'c/outboxModel';

export function outboundRow(values: Partial<OutboundRow> = {}): OutboundRow {
  return {
    id: 'a03000000000001AAA',
    name: 'OUT-1',
    route: 'EMR_Admit',
    systemName: 'EMR',
    channel: 'Callout',
    objectName: 'Admission__c',
    recordId: 'a04000000000001AAA',
    status: 'Dead',
    attempts: 3,
    returnedId: null,
    responseStatus: 422,
    errorCode: 'SYSTEM_REJECTED',
    errorField: null,
    errorMessage: 'The system refused the message (422).',
    errorRemedy: 'Read its answer, correct the record, send it again.',
    fingerprint: 'SYSTEM_REJECTED 422',
    recordedAt: '2026-11-20T10:00:00.000Z',
    deliveredAt: null,
    nextAttemptAt: null,
    ...values,
  };
}

export function outboundDetail(values: Partial<OutboundDetail> = {}): OutboundDetail {
  return {
    row: outboundRow(),
    idempotencyKey: 'key',
    requestPath: '/fhir/Encounter',
    waitingFor: null,
    changedRecordId: null,
    canViewPayload: true,
    canReplay: true,
    ...values,
  };
}

export function outboundGroup(values: Partial<OutboundGroup> = {}): OutboundGroup {
  return {
    route: 'EMR_Admit',
    fingerprint: 'SYSTEM_REJECTED 422',
    dead: 2,
    failed: 1,
    sampleMessage: 'The system refused the message (422).',
    remedy: 'Read its answer.',
    ...values,
  };
}

export function outboxReplay(values: Partial<OutboxReplayResult> = {}): OutboxReplayResult {
  return { queued: 1, unchanged: 0, superseded: 0, nextKey: null, ...values };
}
