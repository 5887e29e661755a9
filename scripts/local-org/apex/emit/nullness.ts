/**
 * Which numbers and Booleans are certainly not null, so that arithmetic on them needs no check. A local variable is
 * when everything that is ever assigned to it is; parameters and what comes from elsewhere are not.
 */
import type { BoundExpression, BoundStatement, LocalSymbol } from '../semantics/bound';
import { walk } from './walk';

const NEVER_NULL: ReadonlySet<BoundExpression['kind']> = new Set<BoundExpression['kind']>([
  'boolean',
  'string',
  'integer',
  'number',
  'this',
  'arithmetic',
  'bitwise',
  'temporalArithmetic',
  'concat',
  'logical',
  'equality',
  'comparison',
  'not',
  'negate',
  'complement',
  'instanceof',
  'increment',
  'newObject',
  'newList',
  'newSet',
  'newMap',
  'newCollection',
  'newSObject',
  'enumConstant',
]);

/** Library methods on collections and strings that answer a number or Boolean for whatever they are given. */
const COUNTING =
  /^(size|length|isempty|contains|containskey|startswith|endswith|indexof|equals|equalsignorecase|hashcode|ordinal)$/i;

export function isNonNull(node: BoundExpression, locals: ReadonlySet<LocalSymbol>): boolean {
  switch (node.kind) {
    case 'local':
      return locals.has(node.symbol);
    case 'conversion':
      return isNonNull(node.operand, locals);
    case 'assign':
      return isNonNull(node.value, locals);
    case 'compoundAssign':
      return isNonNull(node.computed, locals);
    case 'ternary':
      return isNonNull(node.whenTrue, locals) && isNonNull(node.whenFalse, locals);
    case 'coalesce':
      return isNonNull(node.right, locals);
    case 'libraryCall':
      return COUNTING.test(node.method.name) && node.method.returnType.kind === 'primitive';
    default:
      return NEVER_NULL.has(node.kind);
  }
}

/** Shrinks the set of candidates until every assignment to a member of it is not null. */
export function nonNullLocals(code: unknown): ReadonlySet<LocalSymbol> {
  const assigned: { readonly local: LocalSymbol; readonly value: BoundExpression | null }[] = [];
  walk(code, (node) => collect(node, assigned));
  const candidates = new Set(assigned.map((entry) => entry.local).filter((local) => !local.isParameter));
  let size: number;
  do {
    size = candidates.size;
    for (const { local, value } of assigned) {
      if (value === null || !isNonNull(value, candidates)) {
        candidates.delete(local);
      }
    }
  } while (candidates.size < size);
  return candidates;
}

function collect(
  node: BoundExpression | BoundStatement,
  into: { local: LocalSymbol; value: BoundExpression | null }[],
): void {
  switch (node.kind) {
    case 'localDeclaration':
      into.push({ local: node.symbol, value: node.value });
      break;
    case 'assign':
      if (node.target.kind === 'local') {
        into.push({ local: node.target.symbol, value: node.value });
      }
      break;
    case 'compoundAssign':
      if (node.target.kind === 'local') {
        into.push({ local: node.target.symbol, value: node.computed });
      }
      break;
    case 'forEach':
      into.push({ local: node.variable, value: null });
      break;
    default:
  }
}
