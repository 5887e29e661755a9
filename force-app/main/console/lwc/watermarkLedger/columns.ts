import type { Column } from 'c/rowList';
import { labels } from './labels';

export const columns: readonly Column[] = [
  { key: 'name', label: labels.ledgerEntry, detail: 'feed', width: '11rem' },
  { key: 'kind', label: labels.move, kind: 'status', width: '8rem' },
  { key: 'watermarkFrom', label: labels.from, kind: 'time', width: '14rem' },
  { key: 'watermarkTo', label: labels.to, kind: 'time', width: '14rem' },
  { key: 'received', label: labels.statusReceived, kind: 'number', width: '6rem' },
  { key: 'reason', label: labels.reason, detail: 'movedBy' },
  { key: 'run', label: labels.run, kind: 'link', target: 'runId', width: '7rem' },
  { key: 'movedAt', label: labels.movedAt, kind: 'time', width: '14rem' },
];
