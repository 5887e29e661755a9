import type { Column } from 'c/rowList';
import { labels } from './labels';

export const columns: readonly Column[] = [
  { key: 'name', label: labels.outboundMessage, kind: 'link', target: 'id', width: '9.5rem' },
  { key: 'status', label: labels.status, kind: 'status', width: '8.5rem' },
  { key: 'route', label: labels.route, detail: 'systemName', width: '12rem' },
  { key: 'errorMessage', label: labels.error },
  { key: 'returnedId', label: labels.returnedId, width: '9rem' },
  { key: 'attempts', label: labels.attempts, kind: 'number', width: '6rem' },
  { key: 'recordedAt', label: labels.recordedAt, kind: 'time', width: '14rem' },
];
