import { ApexList } from '../../../runtime/collections';
import { throwApex } from '../../../runtime/exception';
import { transaction } from '../../../runtime/transaction';
import { defineClass, referencePage } from '../../define';
import { CursorFetchResult } from './CursorFetchResult';

/** Rows of one page. */
const MAXIMUM_PAGE = 2_000;

/** A query whose rows are read page by page, for a user interface. Rows deleted meanwhile are not noticed. */
export class PaginationCursor {
  constructor(private readonly rows: ApexList) {}

  get size(): number {
    return this.rows.items.length;
  }

  fetchPage(start: number, size: number): CursorFetchResult {
    if (start < 0 || size < 0 || size > MAXIMUM_PAGE || start > this.size) {
      throwApex('System.InvalidParameterValueException', `Cannot fetch ${size} rows at position ${start}.`);
    }
    transaction().limits.consume('fetchCallsOnApexCursor');
    const page = new ApexList(this.rows.$type, this.rows.items.slice(start, start + size));
    return new CursorFetchResult(page, start + page.items.length, this.size);
  }
}

export const PaginationCursorClass = defineClass({
  namespace: 'Database',
  name: 'PaginationCursor',
  reference: referencePage('apex_class_Database_PaginationCursor'),
  instances: PaginationCursor,
  methods: {
    'Database.CursorFetchResult fetchPage(Integer start, Integer pageSize)': (
      self: PaginationCursor,
      start: number,
      size: number,
    ) => self.fetchPage(start, size),
    'Integer getNumRecords()': (self: PaginationCursor) => self.size,
  },
});
