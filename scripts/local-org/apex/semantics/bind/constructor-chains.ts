/** `this(…)` and `super(…)` at the head of a constructor. */
import { types } from '../../types';
import type { BlockSyntax, ChainSyntax, Position } from '../../syntax/nodes';
import type { BoundConstructorChain } from '../bound';
import { isAssignable } from '../conversion';
import type { Body } from './body';
import { constructorCall } from './constructor-calls';

export function chainSyntax(block: BlockSyntax): ChainSyntax | null {
  const [first] = block.statements;
  return first?.kind === 'expression' && first.expression.kind === 'chain' ? first.expression : null;
}

export function bindConstructorChain(body: Body, syntax: ChainSyntax): BoundConstructorChain {
  const { position, target } = syntax;
  const { superclass, type } = body.owner;
  const constructed = target === 'this' ? type : superclass;
  if (constructed?.kind !== 'class') {
    return body.refuse(position, 'NO_SUPER_TYPE', body.owner.canonicalName);
  }
  body.isInChain = true;
  try {
    const { constructor_, args } = constructorCall(body, constructed, syntax.arguments, position);
    return { kind: 'constructorChain', position, target, constructor_, arguments: args };
  } finally {
    body.isInChain = false;
  }
}

/** Without a written chain the superclass must have a constructor that takes nothing. */
export function requireDefaultSuper(body: Body, position: Position): void {
  const { superclass } = body.owner;
  const symbol = superclass && body.table.classOf(superclass);
  if (superclass && symbol?.origin === 'user' && isAssignable(superclass, types.primitive('Object'), body.table)) {
    const hasDefault = symbol.constructors.some((constructor_) => constructor_.parameters.length === 0);
    if (!hasDefault) {
      body.report(position, 'NO_DEFAULT_CONSTRUCTOR', superclass.name);
    }
  }
}
