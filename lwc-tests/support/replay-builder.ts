import {
  NO_TOTALS,
  type PlanField,
  type PlanRow,
  type ReplayResult,
  type ReplayJob,
  type ReplayPlan,
} from 'c/replayModel';

export function planField(values: Partial<PlanField> = {}): PlanField {
  return {
    objectName: 'Account',
    recordId: '001000000000001AAA',
    field: 'LastName',
    current: 'Archer',
    arriving: 'Bowman',
    lastSeen: 'Archer',
    owner: 'External System',
    blankRule: 'Take Blank',
    effect: 'Written',
    conflict: false,
    rule: 'Owner: External System',
    hidden: false,
    ...values,
  };
}

export function planRow(values: Partial<PlanRow> = {}): PlanRow {
  return {
    rowId: 'a00000000000001AAA',
    name: 'SR-000001',
    feed: 'EMR_Patient',
    externalId: 'p1',
    status: 'Failed',
    outcome: 'Linked',
    objectName: 'Account',
    recordId: '001000000000001AAA',
    creates: false,
    edited: false,
    errorCode: null,
    errorField: null,
    errorMessage: null,
    errorRemedy: null,
    waitingFor: null,
    fields: [planField()],
    ...values,
  };
}

export function replayPlan(values: Partial<ReplayPlan> = {}): ReplayPlan {
  return {
    planHash: 'hash',
    rows: [planRow()],
    totals: { ...NO_TOTALS, linked: 1, fieldsWritten: 1 },
    valuesHidden: false,
    nextKey: null,
    ...values,
  };
}

export function replayResult(values: Partial<ReplayResult> = {}): ReplayResult {
  return {
    linked: 1,
    unchanged: 0,
    superseded: 0,
    failed: 0,
    dead: 0,
    queued: 0,
    jobId: null,
    nextKey: null,
    rows: [],
    ...values,
  };
}

export function replayJob(values: Partial<ReplayJob> = {}): ReplayJob {
  return {
    id: 'a02000000000001AAA',
    name: 'RJ-1',
    status: 'Running',
    systemName: null,
    feed: 'EMR_Patient',
    rowStatus: null,
    fingerprint: 'REQUIRED_VALUE_MISSING LastName',
    search: null,
    receivedFrom: null,
    receivedUntil: null,
    startedBy: 'Olga Operator',
    beganAt: '2026-11-20T10:00:00.000Z',
    finishedAt: null,
    total: 400,
    done: 200,
    linked: 190,
    unchanged: 0,
    superseded: 0,
    failed: 10,
    dead: 0,
    queued: 0,
    afterRow: null,
    message: null,
    ...values,
  };
}
