/** How library code calls into user code: callbacks of interfaces such as `Queueable`, `Comparable`, `HttpCalloutMock`. */

/**
 * The emitter gives every class that implements a library interface (or overrides a library method) a property of this
 * name for each such method, beside its own mangled one.
 */
export function callbackName(method: string, arity: number): string {
  return `${method.toLowerCase()}$${arity}`;
}

type Callback = (...args: readonly unknown[]) => unknown;

/** Null when `instance` has no such method. */
export function findCallback(instance: object, method: string, arity: number): Callback | null {
  const callback = (instance as Record<string, unknown>)[callbackName(method, arity)];
  return typeof callback === 'function' ? (callback.bind(instance) as Callback) : null;
}

export function callMethod(instance: object, method: string, ...args: readonly unknown[]): unknown {
  const callback = findCallback(instance, method, args.length);
  if (!callback) {
    throw new Error(`The object has no method ${method} with ${args.length} parameter(s).`);
  }
  return callback(...args);
}
