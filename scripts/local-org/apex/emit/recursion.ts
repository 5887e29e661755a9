/**
 * Which methods may call themselves, directly or through others: they alone count the depth of the stack. A virtual
 * call may reach every method of its emitted name. Callbacks out of the library are not followed; JavaScript's own
 * stack limit catches a recursion through them.
 */
import type { BoundClass, BoundExpression, BoundStatement, MethodSymbol } from '../semantics/bound';
import { methodName } from './names';
import { walk } from './walk';

export function recursiveMethods(classes: readonly BoundClass[]): ReadonlySet<MethodSymbol> {
  const methods = classes.flatMap((bound) => bound.methods.filter((method) => method.body !== null));
  const calls = new Map<string, Set<string>>();
  for (const method of methods) {
    const name = methodName(method.symbol);
    const called = calls.get(name) ?? new Set<string>();
    calls.set(name, called);
    walk(method.body, (node) => addCall(node, called));
  }
  const cyclic = new Set(stronglyConnected(calls).flat());
  return new Set(methods.map((method) => method.symbol).filter((symbol) => cyclic.has(methodName(symbol))));
}

function addCall(node: BoundExpression | BoundStatement, called: Set<string>): void {
  if (node.kind === 'staticCall' || node.kind === 'instanceCall' || node.kind === 'superCall') {
    called.add(methodName(node.method));
  }
}

/** Tarjan's algorithm; only components that hold a cycle. */
function stronglyConnected(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const indexes = new Map<string, number>();
  const lowLinks = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const components: string[][] = [];

  const visit = (name: string): void => {
    indexes.set(name, indexes.size);
    lowLinks.set(name, indexes.size - 1);
    stack.push(name);
    onStack.add(name);
    for (const target of edges.get(name) ?? []) {
      if (!edges.has(target)) {
        continue;
      }
      if (!indexes.has(target)) {
        visit(target);
        lowLinks.set(name, Math.min(lowLinks.get(name) ?? 0, lowLinks.get(target) ?? 0));
      } else if (onStack.has(target)) {
        lowLinks.set(name, Math.min(lowLinks.get(name) ?? 0, indexes.get(target) ?? 0));
      }
    }
    if (lowLinks.get(name) === indexes.get(name)) {
      const component = stack.splice(stack.indexOf(name));
      component.forEach((member) => onStack.delete(member));
      if (component.length > 1 || edges.get(name)?.has(name) === true) {
        components.push(component);
      }
    }
  };

  for (const name of edges.keys()) {
    if (!indexes.has(name)) {
      visit(name);
    }
  }
  return components;
}
