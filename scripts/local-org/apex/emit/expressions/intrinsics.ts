/**
 * Library methods that hot loops live on, written inline instead of called. Each does exactly what the library's
 * function does; all others go through the library.
 */
import type { BoundLibraryCall } from '../../semantics/bound';
import type { BodyContext } from '../body-context';

type Intrinsic = (receiver: string, args: readonly string[]) => string;

const INTRINSICS: Readonly<Partial<Record<string, Intrinsic>>> = {
  'System.List Integer size()': (receiver) => `${receiver}.items.length`,
  'System.List Boolean isEmpty()': (receiver) => `(${receiver}.items.length === 0)`,
  'System.Set Integer size()': (receiver) => `${receiver}.size`,
  'System.Set Boolean isEmpty()': (receiver) => `(${receiver}.size === 0)`,
  'System.Map Integer size()': (receiver) => `${receiver}.size`,
  'System.Map Boolean isEmpty()': (receiver) => `(${receiver}.size === 0)`,
  'System.String Integer length()': (receiver) => `${receiver}.length`,
};

/** Whose only argument is an index that must not be null. */
const INDEXED: Readonly<Partial<Record<string, Intrinsic>>> = {
  'System.List T get(Integer index)': (receiver, [index]) => `${receiver}.get(${index ?? ''})`,
};

/** Null for every other method. */
export function libraryIntrinsic(node: BoundLibraryCall, body: BodyContext): string | null {
  const { method } = node;
  const key = `${method.owner.canonicalName} ${method.libraryKey ?? ''}`;
  const plain = INTRINSICS[key];
  if (plain) {
    return plain(body.expression(node.receiver), []);
  }
  const indexed = INDEXED[key];
  const [argument] = node.arguments;
  return indexed && argument ? indexed(body.expression(node.receiver), [body.required(argument)]) : null;
}
