import type { Column } from 'c/rowList';
import { labels } from './labels';

export const columns: readonly Column[] = [
  { key: 'name', label: labels.run, kind: 'link', target: 'id', width: '9rem' },
  { key: 'status', label: labels.status, kind: 'status', width: '8.5rem' },
  { key: 'feed', label: labels.feed, detail: 'errorMessage' },
  { key: 'received', label: labels.statusReceived, kind: 'number', width: '6rem' },
  { key: 'linked', label: labels.statusLinked, kind: 'number', width: '6rem' },
  { key: 'unchanged', label: labels.statusUnchanged, kind: 'number', width: '7rem' },
  { key: 'failed', label: labels.statusFailed, kind: 'number', width: '6rem' },
  { key: 'dead', label: labels.statusDead, kind: 'number', width: '6rem' },
  { key: 'startedAt', label: labels.startedAt, kind: 'time', width: '14rem' },
];
