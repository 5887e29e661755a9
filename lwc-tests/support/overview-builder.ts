import type { FeedStatus, Run, SystemCard, SystemStatus } from 'c/overviewModel';

export function run(values: Partial<Run> = {}): Run {
  return {
    id: 'a01000000000001AAA',
    name: 'RUN-1',
    feed: 'EMR_Patient',
    status: 'Completed',
    startedAt: '2026-11-20T10:00:00.000Z',
    finishedAt: '2026-11-20T10:01:00.000Z',
    pages: 2,
    received: 60,
    linked: 50,
    unchanged: 4,
    superseded: 0,
    failed: 5,
    dead: 1,
    watermarkFrom: null,
    watermarkTo: '2026-11-20T09:59:00.000Z',
    errorCode: null,
    errorMessage: null,
    ...values,
  };
}

export function feedStatus(values: Partial<FeedStatus> = {}): FeedStatus {
  return {
    name: 'EMR_Patient',
    label: 'EMR: patients',
    systemName: 'EMR',
    active: true,
    cadenceMinutes: 15,
    watermark: '2026-11-20T09:59:00.000Z',
    running: false,
    pulled: true,
    scheduled: true,
    nextRunAt: '2999-01-01T00:00:00.000Z',
    freshAt: '2026-11-20T10:01:00.000Z',
    late: false,
    lastRun: run(),
    trend: [
      { hour: '2026-11-20T09:00:00.000Z', arrived: 0, failed: 0 },
      { hour: '2026-11-20T10:00:00.000Z', arrived: 60, failed: 6 },
    ],
    backlog: 0,
    failed: 5,
    dead: 1,
    ...values,
  };
}

export function systemStatus(values: Partial<SystemStatus> = {}): SystemStatus {
  return {
    name: 'EMR',
    label: 'EMR',
    state: 'Ready',
    pausedAt: null,
    pausedBy: null,
    pauseReason: null,
    failures: 0,
    restsUntil: null,
    lastErrorCode: null,
    ...values,
  };
}

export function systemCard(values: Partial<SystemCard> = {}): SystemCard {
  return { status: systemStatus(), feeds: [feedStatus()], waiting: 0, failed: 0, dead: 0, ...values };
}
