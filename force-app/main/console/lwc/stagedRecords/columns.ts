import { labels } from './labels';

/** A column as `lightning-datatable` takes it. */
interface Column {
  readonly label: string;
  readonly fieldName?: string;
  readonly type?: string;
  /** To begin with; the user may change it. */
  readonly initialWidth?: number;
  /** For good: for what is always about as long. */
  readonly fixedWidth?: number;
  readonly wrapText?: boolean;
  readonly typeAttributes?: object;
}

const row: Column = {
  label: labels.row,
  type: 'button',
  initialWidth: 150,
  typeAttributes: { label: { fieldName: 'name' }, name: 'show', variant: 'base', title: labels.show },
};
const status: Column = { label: labels.status, fieldName: 'status', fixedWidth: 110 };
const feed: Column = { label: labels.feed, fieldName: 'feed', initialWidth: 150 };
const externalId: Column = { label: labels.externalId, fieldName: 'externalId', initialWidth: 150 };
const error: Column = { label: labels.error, fieldName: 'errorMessage', wrapText: true };
const attempts: Column = { label: labels.attempts, fieldName: 'attempts', type: 'number', fixedWidth: 100 };
const received: Column = {
  label: labels.received,
  fieldName: 'receivedAt',
  type: 'date',
  initialWidth: 210,
  typeAttributes: {
    year: 'numeric',
    month: 'short',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  },
};

export const allColumns: readonly Column[] = [row, status, error, feed, externalId, attempts, received];

/** What is left beside an open row, so that its error stays readable. */
export const fewColumns: readonly Column[] = [row, status, error, externalId];
