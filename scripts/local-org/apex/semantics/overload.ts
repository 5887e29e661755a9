/** Which of several methods or constructors a call means. */
import type { ApexType } from '../types';
import { isAssignable, isNumeric, isPrimitive } from './conversion';
import { selfAndSupertypes } from './hierarchy';
import type { SymbolTable } from './symbol-table';

interface Candidate {
  readonly parameters: readonly ApexType[];
}

export type Choice<C> =
  { readonly kind: 'one'; readonly candidate: C } | { readonly kind: 'none' } | { readonly kind: 'ambiguous' };

/**
 * Of the candidates that can take the arguments, the one whose every parameter is at least as near to its argument as
 * any other's.
 */
export function chooseOverload<C extends Candidate>(
  candidates: readonly C[],
  args: readonly ApexType[],
  table: SymbolTable,
): Choice<C> {
  const applicable = candidates.filter(
    ({ parameters }) =>
      parameters.length === args.length && args.every((arg, index) => fits(arg, parameters[index], table)),
  );
  const [first, ...others] = applicable;
  if (!first) {
    return { kind: 'none' };
  }
  if (others.length === 0) {
    return { kind: 'one', candidate: first };
  }
  const costs = new Map(applicable.map((candidate) => [candidate, costsOf(candidate, args, table)]));
  const best = applicable.filter((candidate) =>
    applicable.every((other) => other === candidate || dominates(costs.get(candidate), costs.get(other))),
  );
  const [winner, second] = best.length > 0 ? best : cheapest(costs);
  return winner && !second ? { kind: 'one', candidate: winner } : { kind: 'ambiguous' };
}

function fits(arg: ApexType, parameter: ApexType | undefined, table: SymbolTable): boolean {
  return parameter !== undefined && isAssignable(arg, parameter, table);
}

function costsOf(candidate: Candidate, args: readonly ApexType[], table: SymbolTable): readonly number[] {
  return args.map((arg, index) => distance(arg, candidate.parameters[index] ?? arg, table));
}

function dominates(costs: readonly number[] = [], others: readonly number[] = []): boolean {
  return (
    costs.every((cost, index) => cost <= (others[index] ?? 0)) &&
    costs.some((cost, index) => cost < (others[index] ?? 0))
  );
}

function cheapest<C>(costs: ReadonlyMap<C, readonly number[]>): C[] {
  const total = (list: readonly number[]): number => list.reduce((sum, cost) => sum + cost, 0);
  const minimum = Math.min(...[...costs.values()].map(total));
  return [...costs].filter(([, list]) => total(list) === minimum).map(([candidate]) => candidate);
}

const NUMERIC_ORDER = ['Integer', 'Long', 'Double', 'Decimal'];
/** Anything is nearer than Object; a conversion that computes is farther than a wider reference type. */
const OBJECT_DISTANCE = 100;
const COMPUTED_DISTANCE = 50;

function distance(from: ApexType, to: ApexType, table: SymbolTable): number {
  if (from === to) {
    return 0;
  }
  if (isPrimitive(to, 'Object')) {
    return OBJECT_DISTANCE;
  }
  if (isPrimitive(from, 'null')) {
    return to.kind === 'sobject' && to.name === 'SObject' ? 2 : 1;
  }
  if (isNumeric(from) && isNumeric(to)) {
    const steps = NUMERIC_ORDER.indexOf(to.name) - NUMERIC_ORDER.indexOf(from.name);
    // Against the order (Decimal to Double) digits may be lost: `Math.max(1, 2.5)` means the Decimal overload.
    return steps >= 0 ? steps : -2 * steps;
  }
  let steps = 0;
  for (const supertype of selfAndSupertypes(from, table)) {
    if (supertype === to) {
      return steps;
    }
    steps++;
  }
  return collectionDistance(from, to, table) ?? COMPUTED_DISTANCE;
}

function collectionDistance(from: ApexType, to: ApexType, table: SymbolTable): number | null {
  if ((from.kind === 'list' && to.kind === 'list') || (from.kind === 'set' && to.kind === 'set')) {
    return 1 + Math.min(distance(from.element, to.element, table), COMPUTED_DISTANCE - 2);
  }
  return from.kind === 'sobject' && to.kind === 'sobject' ? 1 : null;
}
