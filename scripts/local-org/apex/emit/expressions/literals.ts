/** Literals, names, constants. */
import type {
  BoundBoolean,
  BoundClassLiteral,
  BoundEnumConstant,
  BoundInteger,
  BoundLocal,
  BoundNumber,
  BoundString,
} from '../../semantics/bound';
import type { BodyContext } from '../body-context';
import { enumName } from '../names';

export const emitNull = (): string => 'null';

export const emitBoolean = (node: BoundBoolean): string => String(node.value);

/** Line separators are legal in JSON but would break the one-statement-a-line rule. */
export const quote = (text: string): string =>
  JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

export const emitString = (node: BoundString): string => quote(node.value);

export const emitInteger = (node: BoundInteger): string => (node.value < 0 ? `(${node.value})` : String(node.value));

export function emitNumber(node: BoundNumber, body: BodyContext): string {
  switch (node.type.name) {
    case 'Long':
      return `${BigInt(node.text)}n`;
    case 'Decimal':
      return body.program.decimal(node.text);
    default:
      return String(Number(node.text));
  }
}

export const emitLocal = (node: BoundLocal, body: BodyContext): string => body.local(node.symbol);

export const emitThis = (_node: unknown, body: BodyContext): string => body.self;

export const emitClassLiteral = (node: BoundClassLiteral, body: BodyContext): string =>
  `${body.runtime('typeToken')}(${body.type(node.of)})`;

export function emitEnumConstant(node: BoundEnumConstant, body: BodyContext): string {
  const constants =
    node.owner.origin === 'user'
      ? body.program.name(enumName(node.owner))
      : body.program.libraryFunction(node.owner, 'constants', '');
  return `${constants}[${node.ordinal}]`;
}
