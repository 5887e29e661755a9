import type { Column } from 'c/rowList';
import { labels } from './labels';

export const columns: readonly Column[] = [
  { key: 'name', label: labels.reconciliation, kind: 'link', target: 'id', width: '9rem' },
  { key: 'status', label: labels.status, kind: 'status', width: '8.5rem' },
  { key: 'feed', label: labels.feed, detail: 'errorMessage' },
  { key: 'matched', label: labels.matched, kind: 'number', width: '6rem' },
  { key: 'unresolved', label: labels.unresolved, kind: 'number', width: '7rem' },
  { key: 'missing', label: labels.statusMissing, kind: 'number', width: '6rem' },
  { key: 'different', label: labels.statusDifferent, kind: 'number', width: '6rem' },
  { key: 'extra', label: labels.statusExtra, kind: 'number', width: '6rem' },
  { key: 'startedAt', label: labels.startedAt, kind: 'time', width: '14rem' },
];

export const differenceColumns: readonly Column[] = [
  { key: 'kind', label: labels.difference, kind: 'status', width: '9rem' },
  { key: 'status', label: labels.status, kind: 'status', width: '8rem' },
  { key: 'externalId', label: labels.externalId },
  { key: 'sourceVersion', label: labels.sourceVersion, width: '8rem' },
  { key: 'row', label: labels.row, kind: 'link', target: 'stagedId', width: '8rem' },
  { key: 'record', label: labels.record, kind: 'link', target: 'recordId', width: '8rem' },
];
