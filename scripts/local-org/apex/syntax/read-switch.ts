/** `switch on`. */
import type {
  BlockContext,
  IdContext,
  QualifiedNameContext,
  SwitchStatementContext,
  TypeRefContext,
  WhenControlContext,
  WhenLiteralContext,
} from '@apexdevtools/apex-parser';
import type { BlockSyntax, LiteralSyntax, SwitchSyntax, WhenSyntax, WhenValueSyntax } from './nodes';
import { positionOf, readQualifiedName, readString, readType, type Maybe } from './read-common';
import { readExpression } from './read-expression';

type ReadBlock = (context: BlockContext) => BlockSyntax;

export function readSwitch(context: SwitchStatementContext, readBlock: ReadBlock): SwitchSyntax {
  return {
    kind: 'switch',
    position: positionOf(context),
    subject: readExpression(context.expression()),
    whens: context.whenControl_list().map((when) => readWhen(when, readBlock)),
  };
}

function readWhen(context: WhenControlContext, readBlock: ReadBlock): WhenSyntax {
  const position = positionOf(context);
  const body = readBlock(context.block());
  const value = context.whenValue();
  if (value.ELSE()) {
    return { kind: 'else', position, body };
  }
  const type = value.typeRef() as Maybe<TypeRefContext>;
  const name = value.id() as Maybe<IdContext>;
  if (type && name) {
    return { kind: 'type', position, type: readType(type), name: name.getText(), body };
  }
  return { kind: 'values', position, values: value.whenLiteral_list().map(readWhenLiteral), body };
}

function readWhenLiteral(context: WhenLiteralContext): WhenValueSyntax {
  const nested = context.whenLiteral() as Maybe<WhenLiteralContext>;
  if (nested) {
    return readWhenLiteral(nested);
  }
  const position = positionOf(context);
  const name = context.qualifiedName() as Maybe<QualifiedNameContext>;
  if (name) {
    return { kind: 'name', position, parts: readQualifiedName(name) };
  }
  return { kind: 'expression', position, expression: readLiteralOf(context) };
}

function readLiteralOf(context: WhenLiteralContext): LiteralSyntax {
  const position = positionOf(context);
  const sign = context.SUB_list().length % 2 === 1 ? '-' : '';
  const text = (context.stop ?? context.start).text;
  if (context.IntegerLiteral()) {
    return { kind: 'literal', position, literal: 'integer', text: sign + text };
  }
  if (context.LongLiteral()) {
    return { kind: 'literal', position, literal: 'long', text: sign + text.slice(0, -1) };
  }
  if (context.NULL()) {
    return { kind: 'literal', position, literal: 'null', text: 'null' };
  }
  return { kind: 'literal', position, literal: 'string', text: readString(text, position) };
}
