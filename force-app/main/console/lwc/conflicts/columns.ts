import type { Column } from 'c/rowList';
import { labels } from './labels';

const shared: readonly Column[] = [
  { key: 'field', label: labels.field, detail: 'place', width: '13rem' },
  { key: 'rowName', label: labels.row, kind: 'link', target: 'rowId', detail: 'feed', width: '10rem' },
  { key: 'winnerText', label: labels.winner, detail: 'rule' },
];

const record: Column = { key: 'externalId', label: labels.record, kind: 'link', target: 'recordId', width: '11rem' };
const time: Column = { key: 'decidedAt', label: labels.decidedAt, kind: 'time', width: '14rem' };

export const columns: readonly Column[] = [...shared, record, time];

export const columnsWithValues: readonly Column[] = [
  ...shared,
  { key: 'sourceValue', label: labels.valueOfSource, width: '11rem' },
  { key: 'salesforceValue', label: labels.valueOfSalesforce, width: '11rem' },
  record,
  time,
];
