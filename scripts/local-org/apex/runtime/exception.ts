/** Apex exceptions are JavaScript errors that carry their Apex type, so that one throw reaches both worlds. */
import { types, type ClassType } from '../types';
import type { ApexObject } from './value';

export class ApexException extends Error implements ApexObject {
  /** On the prototype here and in a user's exception class, per instance for the library's. */
  declare readonly $type: ClassType;
  apexCause: ApexException | null = null;
  /** What `getDmlMessage(i)`, `getDmlStatusCode(i)` and their kin read; empty for other exceptions. */
  dmlErrors: readonly {
    readonly index: number;
    readonly id: string | null;
    readonly statusCode: string;
    readonly message: string;
    readonly fields: readonly string[];
    /** Of the record that failed; `getDmlFields(i)` needs it. */
    readonly objectName?: string;
  }[] = [];
  /** What `getInaccessibleFields()` answers: field names by object name. */
  inaccessibleFields: ReadonlyMap<string, ReadonlySet<string>> = new Map();

  constructor(message: string | null = null) {
    super(message ?? '');
    // Error turns null into text; Apex keeps "no message" apart from an empty one.
    this.hasMessage = message !== null;
  }

  private hasMessage: boolean;

  get apexMessage(): string | null {
    return this.hasMessage ? this.message : null;
  }

  setApexMessage(message: string | null): void {
    this.hasMessage = message !== null;
    this.message = message ?? '';
  }
}

Object.defineProperty(ApexException.prototype, '$type', { value: types.class('System.Exception') });

/** An exception of the library, by canonical name, for example `System.QueryException`. */
export function newApexException(typeName: string, message: string | null): ApexException {
  const exception = new ApexException(message);
  Object.defineProperty(exception, '$type', { value: types.class(typeName) });
  return exception;
}

export function throwApex(typeName: string, message: string): never {
  throw newApexException(typeName, message);
}

/** What Apex code cannot catch: it ends the transaction. */
export abstract class FatalException extends ApexException {}

/** A failed assertion: "You can't catch an assertion failure using a try/catch block" (Apex reference, System.assert). */
export class AssertException extends FatalException {
  override readonly $type = types.class('System.AssertException');
}

export class LimitException extends FatalException {
  override readonly $type = types.class('System.LimitException');
}

/** What the local org does not emulate names itself; it is never an Apex exception, so Apex cannot swallow it. */
export class NotEmulatedError extends Error {
  readonly code = 'NOT_EMULATED';

  constructor(readonly feature: string) {
    super(`${feature} is not emulated by the local org. See docs/local-org.md for what is, and how to add it.`);
  }
}
