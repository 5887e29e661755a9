import { callbackName } from '../../../runtime/call';
import type { ApexList } from '../../../runtime/collections';
import { throwApex } from '../../../runtime/exception';
import { defineClass, referencePage } from '../../define';

export class QueryLocatorIterator {
  private position = 0;

  constructor(private readonly rows: ApexList) {}

  hasNext(): boolean {
    return this.position < this.rows.items.length;
  }

  next(): unknown {
    if (!this.hasNext()) {
      throwApex('System.NoSuchElementException', 'Iterator has no more elements.');
    }
    this.position += 1;
    return this.rows.items[this.position - 1];
  }

  [callbackName('hasNext', 0)](): boolean {
    return this.hasNext();
  }

  [callbackName('next', 0)](): unknown {
    return this.next();
  }
}

export const QueryLocatorIteratorClass = defineClass({
  namespace: 'Database',
  name: 'QueryLocatorIterator',
  reference: referencePage('apex_methods_system_database_query_locator_iterator'),
  implements: ['System.Iterator<SObject>'],
  instances: QueryLocatorIterator,
  methods: {
    'Boolean hasNext()': (self: QueryLocatorIterator) => self.hasNext(),
    'SObject next()': (self: QueryLocatorIterator) => self.next(),
  },
});
