import type { ApexList } from '../../../runtime/collections';
import { defineClass, referencePage } from '../../define';

/** One page of a {@link PaginationCursor}. */
export class CursorFetchResult {
  constructor(
    readonly records: ApexList,
    readonly nextIndex: number,
    private readonly total: number,
  ) {}

  get isDone(): boolean {
    return this.nextIndex >= this.total;
  }
}

export const CursorFetchResultClass = defineClass({
  namespace: 'Database',
  name: 'CursorFetchResult',
  reference: referencePage('apex_class_Database_CursorFetchResult'),
  instances: CursorFetchResult,
  methods: {
    'List<SObject> getRecords()': (self: CursorFetchResult) => self.records,
    'Integer getNextIndex()': (self: CursorFetchResult) => self.nextIndex,
    'Integer getNumDeletedRecords()': () => 0,
    'Boolean isDone()': (self: CursorFetchResult) => self.isDone,
  },
});
