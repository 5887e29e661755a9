import type { BoundStatement } from '../../semantics/bound';
import type { BodyContext } from '../body-context';

/** Puts the coverage counter of a statement in front of it, on the same line. */
export function counted(node: BoundStatement, body: BodyContext, text: string): string {
  const { coverage } = body.options;
  return coverage === null ? text : `$v[${coverage.counter(node.position.line)}] = 1; ${text}`;
}
