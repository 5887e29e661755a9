/** The savepoint stack of one transaction: the statements' own and those that Apex sets. */
import { throwApex } from '../../apex/runtime/exception';
import type { Storage } from '../storage/storage';

interface Savepoint {
  readonly name: string;
  /** Set by `Database.setSavepoint`, not by a statement. */
  readonly isUsers: boolean;
  /** Whether the transaction had changed data when it was set. */
  readonly changed: boolean;
}

let counter = 0;

export class Savepoints {
  /** True once data was changed and not rolled back since. */
  changed = false;
  private readonly stack: Savepoint[] = [];

  constructor(private readonly storage: Storage) {}

  /** An open savepoint of the user's is uncommitted work too, until it is released. */
  get hasUncommittedWork(): boolean {
    return this.changed || this.stack.some((savepoint) => savepoint.isUsers);
  }

  begin(isUsers = false): string {
    const name = `sp${++counter}`;
    this.storage.savepoint(name);
    this.stack.push({ name, isUsers, changed: this.changed });
    return name;
  }

  /** Keeps what was done since. A savepoint that a rollback has already taken away is passed over. */
  commit(name: string): void {
    const position = this.positionOf(name);
    if (position >= 0) {
      this.storage.release(name);
      this.stack.length = position;
    }
  }

  /** Undoes what was done since, and ends the savepoint. */
  undo(name: string): void {
    const position = this.positionOf(name);
    if (position >= 0) {
      this.storage.rollbackTo(name);
      this.storage.release(name);
      this.changed = this.stack[position].changed;
      this.stack.length = position;
    }
  }

  /** `Database.rollback`: the savepoint stays usable, later ones do not. */
  rollback(name: string): void {
    const position = this.require(name);
    this.storage.rollbackTo(name);
    this.changed = this.stack[position].changed;
    this.stack.length = position + 1;
  }

  /** `Database.releaseSavepoint`: releases later ones too. */
  release(name: string): void {
    const position = this.require(name);
    this.storage.release(name);
    this.stack.length = position;
  }

  private require(name: string): number {
    const position = this.positionOf(name);
    return position >= 0 ? position : throwApex('System.TypeException', 'Invalid savepoint');
  }

  private positionOf(name: string): number {
    return this.stack.findIndex((savepoint) => savepoint.name === name);
  }
}
