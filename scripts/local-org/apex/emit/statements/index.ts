/** The one table from a kind of bound statement to the function that writes it. */
import type { BoundStatement } from '../../semantics/bound';
import type { BodyContext } from '../body-context';
import * as controlFlow from './control-flow';
import * as exceptions from './exceptions';
import * as simple from './simple';
import { emitSwitch } from './switch';

type Emit<K extends BoundStatement['kind']> = (
  node: Extract<BoundStatement, { readonly kind: K }>,
  body: BodyContext,
) => void;

const emitters: { readonly [K in BoundStatement['kind']]: Emit<K> } = {
  block: simple.emitBlock,
  localDeclaration: simple.emitLocalDeclaration,
  expression: simple.emitExpressionStatement,
  if: controlFlow.emitIf,
  while: controlFlow.emitWhile,
  doWhile: controlFlow.emitDoWhile,
  for: controlFlow.emitFor,
  forEach: controlFlow.emitForEach,
  soqlFor: controlFlow.emitSoqlFor,
  return: simple.emitReturn,
  break: simple.emitBreak,
  continue: simple.emitContinue,
  throw: simple.emitThrow,
  try: exceptions.emitTry,
  switch: emitSwitch,
  dml: simple.emitDml,
  runAs: exceptions.emitRunAs,
};

/** Writes one Apex statement, which begins a line of JavaScript of its own. */
export function emitStatement(node: BoundStatement, body: BodyContext): void {
  const emit = emitters[node.kind] as Emit<BoundStatement['kind']> | undefined;
  if (!emit) {
    body.refuse(node.position, `The compiler cannot emit the statement ${node.kind}.`);
  }
  emit(node, body);
}
