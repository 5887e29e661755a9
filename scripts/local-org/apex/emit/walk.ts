/** A walk over bound code that needs no knowledge of the single node kinds. */
import type { BoundExpression, BoundStatement } from '../semantics/bound';

type Visitor = (node: BoundExpression | BoundStatement) => void;

/** Properties that hold symbols and types, which have a `kind` too but are not code. */
const NOT_CODE: ReadonlySet<string> = new Set([
  'type',
  'symbol',
  'method',
  'field',
  'property',
  'owner',
  'constructor_',
  'temporary',
  'old',
  'variable',
  'element',
  'position',
  'of',
  'tested',
  'parameters',
]);

/** Calls `visit` on every statement and expression below `node`, the outer ones first. */
export function walk(node: unknown, visit: Visitor): void {
  if (Array.isArray(node)) {
    for (const item of node) {
      walk(item, visit);
    }
    return;
  }
  if (node === null || typeof node !== 'object') {
    return;
  }
  if ('kind' in node && 'position' in node) {
    visit(node as BoundExpression | BoundStatement);
  }
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'object' && !NOT_CODE.has(key)) {
      walk(value, visit);
    }
  }
}
