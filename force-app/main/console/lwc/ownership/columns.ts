import type { Column } from 'c/rowList';
import { labels } from './labels';

export const historyColumns: readonly Column[] = [
  { key: 'name', label: labels.change, width: '8rem' },
  { key: 'status', label: labels.status, kind: 'status', width: '8rem' },
  { key: 'field', label: labels.field, detail: 'feed', width: '12rem' },
  { key: 'what', label: labels.fromTo, width: '15rem' },
  { key: 'reason', label: labels.reason, detail: 'message' },
  { key: 'changedBy', label: labels.changedBy, width: '12rem' },
  { key: 'changedAt', label: labels.changedAt, kind: 'time', width: '14rem' },
];
