import { ApexList } from '../../../runtime/collections';
import { throwApex } from '../../../runtime/exception';
import { transaction } from '../../../runtime/transaction';
import { defineClass, referencePage } from '../../define';

/** Rows of one `fetch`. */
const MAXIMUM_FETCH = 2_000;

/** A query whose rows are read in pieces, forwards and backwards. */
export class Cursor {
  constructor(private readonly rows: ApexList) {}

  get size(): number {
    return this.rows.items.length;
  }

  fetch(position: number, count: number): ApexList {
    if (position < 0 || count < 0 || count > MAXIMUM_FETCH || position > this.size) {
      throwApex('System.InvalidParameterValueException', `Cannot fetch ${count} rows at position ${position}.`);
    }
    transaction().limits.consume('fetchCallsOnApexCursor');
    return new ApexList(this.rows.$type, this.rows.items.slice(position, position + count));
  }
}

export const CursorClass = defineClass({
  namespace: 'Database',
  name: 'Cursor',
  reference: referencePage('apex_class_Database_Cursor'),
  instances: Cursor,
  methods: {
    'List<SObject> fetch(Integer position, Integer count)': (self: Cursor, position: number, count: number) =>
      self.fetch(position, count),
    'Integer getNumRecords()': (self: Cursor) => self.size,
  },
});
