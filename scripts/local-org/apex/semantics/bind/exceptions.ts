/** `throw`, `try`, `catch`, `finally`. */
import type { BoundStatement, BoundTry } from '../bound';
import type { CatchSyntax, ThrowSyntax, TrySyntax } from '../../syntax/nodes';
import { isException } from '../hierarchy';
import type { Body } from './body';
import { bindBlock } from './statements';

export function bindThrow(body: Body, syntax: ThrowSyntax): BoundStatement {
  const value = body.bind(syntax.value);
  if (!isException(value.type, body.table)) {
    body.refuse(syntax.position, 'THROW_TYPE', value.type.name);
  }
  return { kind: 'throw', position: syntax.position, value };
}

export function bindTry(body: Body, syntax: TrySyntax): BoundStatement {
  const block = bindBlock(body, syntax.body);
  const caught = new Set<string>();
  const catches = syntax.catches.flatMap((clause) => {
    const bound = body.attempt(() => bindCatch(body, clause, caught));
    return bound ? [bound] : [];
  });
  const finally_ = syntax.finally_ && bindBlock(body, syntax.finally_);
  return { kind: 'try', position: syntax.position, body: block, catches, finally_ };
}

function bindCatch(body: Body, syntax: CatchSyntax, caught: Set<string>): BoundTry['catches'][number] {
  const type = body.type(syntax.type);
  if (!isException(type, body.table)) {
    body.refuse(syntax.type.position, 'CATCH_TYPE', type.name);
  }
  if (caught.has(type.name)) {
    body.refuse(syntax.type.position, 'CATCH_TWICE', type.name);
  }
  caught.add(type.name);
  return body.inScope(() => {
    const variable = body.declare(syntax.name, type, syntax.position);
    return { position: syntax.position, variable, body: bindBlock(body, syntax.body) };
  });
}
