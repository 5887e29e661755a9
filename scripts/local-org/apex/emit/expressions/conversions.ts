/** Conversions, casts and type tests. */
import type { BoundCast, BoundConversion, BoundInstanceOf, ConversionKind } from '../../semantics/bound';
import type { BodyContext } from '../body-context';
import type { RuntimeName } from '../runtime-functions';

/** Conversions that change nothing at run time: a Double and an Integer are both numbers, an Id is text. */
const UNCHANGED: ReadonlySet<ConversionKind> = new Set<ConversionKind>(['integerToDouble', 'idToString', 'widen']);

export function emitConversion(node: BoundConversion, body: BodyContext): string {
  const { conversion, operand } = node;
  if (UNCHANGED.has(conversion)) {
    return body.expression(operand);
  }
  if (operand.kind === 'integer' && conversion === 'integerToLong') {
    return `${operand.value}n`;
  }
  if (operand.kind === 'integer' && conversion === 'integerToDecimal') {
    return body.program.decimal(String(operand.value));
  }
  return `${body.runtime(conversion as RuntimeName)}(${body.expression(operand)})`;
}

export const emitInstanceOf = (node: BoundInstanceOf, body: BodyContext): string =>
  `${body.runtime('isInstance')}(${body.expression(node.operand)}, ${body.type(node.tested)})`;

export const emitCast = (node: BoundCast, body: BodyContext): string =>
  `${body.runtime('cast')}(${body.expression(node.operand)}, ${body.type(node.type)})`;
