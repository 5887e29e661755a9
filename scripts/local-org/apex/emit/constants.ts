/** Static final fields whose value is a literal of an immutable type. */
import type { BoundClass, BoundExpression, FieldSymbol } from '../semantics/bound';

const LITERALS: ReadonlySet<BoundExpression['kind']> = new Set<BoundExpression['kind']>([
  'boolean',
  'string',
  'integer',
  'number',
  'null',
]);

export function literalConstants(classes: readonly BoundClass[]): ReadonlyMap<FieldSymbol, BoundExpression> {
  const constants = new Map<FieldSymbol, BoundExpression>();
  for (const initialiser of classes.flatMap((bound) => bound.staticInitialisers)) {
    if (initialiser.kind === 'field' && initialiser.field.isFinal && isLiteral(initialiser.value)) {
      constants.set(initialiser.field, initialiser.value);
    }
  }
  return constants;
}

function isLiteral(value: BoundExpression): boolean {
  return value.kind === 'conversion' ? isLiteral(value.operand) : LITERALS.has(value.kind);
}
