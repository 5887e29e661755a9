/** The iterator that library iterables hand out; it carries the aliases by which the emitted code calls an interface. */
import { callbackName } from '../../runtime/call';
import { ApexList, ApexSet } from '../../runtime/collections';
import { throwApex } from '../../runtime/exception';
import type { ApexObject } from '../../runtime/value';
import { types, type ApexType, type ClassType } from '../../types';

export class LibraryIterator implements ApexObject {
  readonly $type: ClassType;
  private readonly source: Iterator<unknown>;
  private ahead: IteratorResult<unknown>;

  constructor(element: ApexType, values: Iterable<unknown>) {
    this.$type = types.class('System.Iterator', [element]);
    this.source = values[Symbol.iterator]();
    this.ahead = this.source.next();
  }

  hasNext(): boolean {
    return this.ahead.done !== true;
  }

  next(): unknown {
    if (this.ahead.done === true) {
      throwApex('System.NoSuchElementException', 'Iterator has no more elements');
    }
    const { value } = this.ahead;
    this.ahead = this.source.next();
    return value;
  }
}

Object.defineProperties(LibraryIterator.prototype, {
  [callbackName('hasNext', 0)]: { value: LibraryIterator.prototype.hasNext },
  [callbackName('next', 0)]: { value: LibraryIterator.prototype.next },
});

/** A variable of type `Iterable` may hold a list or a set. */
for (const { prototype } of [ApexList, ApexSet]) {
  Object.defineProperty(prototype, callbackName('iterator', 0), {
    value(this: ApexList | ApexSet): LibraryIterator {
      return new LibraryIterator(this.$type.element, this instanceof ApexList ? this.items : this);
    },
  });
}
