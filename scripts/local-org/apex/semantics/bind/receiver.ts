/** Receivers of members and calls, and `?.`: the rest of the chain is skipped when the receiver is null. */
import type { ExpressionSyntax } from '../../syntax/nodes';
import type { BoundExpression } from '../bound-expression';
import { asRow } from '../conversion';
import type { Body, SafeLink } from './body';
import { requireReadable } from './readable';

/** Under `?.` the receiver moves into a temporary that the rest of the chain reads. */
export function receiverValue(body: Body, receiver: BoundExpression, isSafe: boolean): BoundExpression {
  requireReadable(body, receiver);
  if (!isSafe) {
    return receiver;
  }
  const value = receiver.kind === 'soql' && receiver.result === 'list' ? asRow(receiver, true) : receiver;
  const temporary = body.temporary(value.type);
  body.safeLinks.push({ receiver: value, temporary });
  return { kind: 'local', position: value.position, type: value.type, symbol: temporary };
}

/** Binds a whole chain; links that `?.` opened inside are closed around it. */
export function wholeChain(body: Body, bind: () => BoundExpression): BoundExpression {
  const outer = body.safeLinks;
  const links: SafeLink[] = [];
  body.safeLinks = links;
  try {
    const access = bind();
    return links.reduceRight<BoundExpression>(
      (inner, { receiver, temporary }) => ({
        kind: 'safeNavigation',
        position: receiver.position,
        type: inner.type,
        receiver,
        temporary,
        access: inner,
      }),
      access,
    );
  } finally {
    body.safeLinks = outer;
  }
}

/** The kinds that continue a chain when they stand as a receiver. */
export function isChained(syntax: ExpressionSyntax): boolean {
  return syntax.kind === 'member' || syntax.kind === 'call' || syntax.kind === 'element';
}
