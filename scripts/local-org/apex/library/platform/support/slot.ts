/** A typed place in `transaction().state`: what a library class remembers for one transaction. */
import { transaction, type Transaction } from '../../../runtime/transaction';

export class Slot<T> {
  /**
   * @param key unique: the class's name, or the class's name and the thing remembered
   * @param initial makes the value a transaction starts with
   */
  constructor(
    private readonly key: string,
    private readonly initial: () => T,
  ) {}

  get(of: Transaction = transaction()): T {
    if (!of.state.has(this.key)) {
      of.state.set(this.key, this.initial());
    }
    return of.state.get(this.key) as T;
  }

  set(value: T, of: Transaction = transaction()): void {
    of.state.set(this.key, value);
  }
}
