/**
 * JavaScript errors that stand for Apex exceptions. Emitted code dereferences null as JavaScript does and pays nothing;
 * the TypeError becomes the platform's exception where it is caught or where it leaves the transaction.
 */
import { types, type ClassType } from '../types';
import { ApexException, FatalException, LimitException, newApexException, NotEmulatedError } from './exception';
import { isExceptionOf } from './type-test';

const NULL_READ =
  /^Cannot (?:read|set) propert(?:y|ies) .*of null|^Cannot destructure .* of '?null'?|null is not iterable/;
const STACK_OVERFLOW = 'Maximum call stack size exceeded';
export const MAXIMUM_STACK_DEPTH = 1000;

/** The Apex exception behind a thrown value, or the value itself when it is a fault of the local org. */
export function toApexError(thrown: unknown): unknown {
  if (thrown instanceof TypeError && NULL_READ.test(thrown.message)) {
    return withStackOf(
      newApexException('System.NullPointerException', 'Attempt to de-reference a null object'),
      thrown,
    );
  }
  if (thrown instanceof RangeError && thrown.message === STACK_OVERFLOW) {
    return withStackOf(stackDepthExceeded(), thrown);
  }
  return thrown;
}

export function stackDepthExceeded(): LimitException {
  return new LimitException(`Maximum stack depth reached: ${MAXIMUM_STACK_DEPTH + 1}`);
}

export function throwStackDepth(): never {
  throw stackDepthExceeded();
}

function withStackOf(exception: ApexException, original: Error): ApexException {
  Object.defineProperty(exception, 'stack', { value: original.stack, configurable: true, writable: true });
  return exception;
}

/** What a `catch` clause gets. What Apex cannot catch (limits, faults of the local org) is thrown on. */
export function caught(thrown: unknown): ApexException {
  const exception = toApexError(thrown);
  if (!(exception instanceof ApexException) || isUncatchable(exception)) {
    throw exception;
  }
  return exception;
}

/** True for what ends the transaction: then no `finally` block of Apex runs either. */
export function isUncatchable(thrown: unknown): boolean {
  const exception = toApexError(thrown);
  return (
    exception instanceof FatalException ||
    exception instanceof NotEmulatedError ||
    !(exception instanceof ApexException)
  );
}

export function matches(exception: ApexException, type: ClassType): boolean {
  return isExceptionOf(exception, type);
}

/** `throw null` is a null dereference on the platform. */
export function throwValue(exception: ApexException | null): never {
  throw exception ?? newApexException('System.NullPointerException', 'Attempt to de-reference a null object');
}

/** The automatic constructors of a custom exception; returns the exception. */
export function initialiseException(
  exception: ApexException,
  message: string | null,
  cause: ApexException | null = null,
): ApexException {
  exception.setApexMessage(message);
  exception.apexCause = cause;
  return exception;
}

/** `System.DmlException`, `MyService.MyException`: what `getTypeName()` answers. */
export function exceptionTypeName(exception: ApexException): string {
  return (exception.$type ?? types.class('System.Exception')).name;
}
