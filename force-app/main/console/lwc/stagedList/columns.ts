import type { Column } from 'c/rowList';
import { labels } from './labels';

export const columns: readonly Column[] = [
  { key: 'name', label: labels.row, kind: 'link', target: 'id', width: '9.5rem' },
  { key: 'status', label: labels.status, kind: 'status', width: '8.5rem' },
  { key: 'errorMessage', label: labels.error },
  { key: 'externalId', label: labels.externalId, width: '11rem' },
  { key: 'feed', label: labels.feed, width: '10rem' },
  { key: 'attempts', label: labels.attempts, kind: 'number', width: '6rem' },
  { key: 'receivedAt', label: labels.receivedAt, kind: 'time', width: '14rem' },
];
