import type { Column } from 'c/rowList';
import { labels } from './labels';

export const columns: readonly Column[] = [
  { key: 'name', label: labels.replayJob, kind: 'link', target: 'id', width: '9rem' },
  { key: 'status', label: labels.status, kind: 'status', width: '8.5rem' },
  { key: 'what', label: labels.rowsReplayed, detail: 'message' },
  { key: 'progress', label: labels.progress, width: '8rem' },
  { key: 'startedBy', label: labels.startedBy, width: '13rem' },
  { key: 'beganAt', label: labels.beganAt, kind: 'time', width: '14rem' },
];
