import type { Column } from 'c/rowList';
import { labels } from './labels';

export const columns: readonly Column[] = [
  { key: 'level', label: labels.level, kind: 'status', width: '8rem' },
  { key: 'code', label: labels.errorCode, width: '14rem' },
  { key: 'message', label: labels.message, detail: 'source' },
  { key: 'feed', label: labels.feed, width: '10rem' },
  { key: 'loggedAt', label: labels.loggedAt, kind: 'time', width: '14rem' },
];
