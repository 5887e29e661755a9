/** Small readers that all others share: positions, names, types, modifiers. */
import type {
  AnnotationContext,
  ApexParserRuleContext,
  ApexToken,
  FormalParametersContext,
  LiteralContext,
  ModifierContext,
  QualifiedNameContext,
  TypeNameContext,
  TypeRefContext,
} from '@apexdevtools/apex-parser';
import type { AnnotationSyntax, LiteralSyntax, ModifiersSyntax, ParameterSyntax, Position, TypeSyntax } from './nodes';
import { ApexSyntaxProblem } from './syntax-error';

/** Generated accessors say they return a node; for an optional part they return null. */
export type Maybe<T> = T | null;

export function tokenPosition(token: ApexToken): Position {
  return { line: token.line, column: token.column + 1 };
}

export function positionOf(context: ApexParserRuleContext): Position {
  return tokenPosition(context.start);
}

export function endOf(context: ApexParserRuleContext): Position {
  return tokenPosition(context.stop ?? context.start);
}

export function sourceText(context: ApexParserRuleContext, from: number, to: number): string {
  return context.start.getInputStream().getText(from, to);
}

export function readType(context: TypeRefContext): TypeSyntax {
  return {
    position: positionOf(context),
    parts: context.typeName_list().map(readTypeName),
    dimensions: context.arraySubscripts().LBRACK_list().length,
  };
}

function readTypeName(context: TypeNameContext): TypeSyntax['parts'][number] {
  const typeArguments = context.typeArguments() as Maybe<ReturnType<TypeNameContext['typeArguments']>>;
  return {
    name: context.start.text,
    arguments: typeArguments ? typeArguments.typeList().typeRef_list().map(readType) : null,
  };
}

export function readQualifiedName(context: QualifiedNameContext): string[] {
  return context.id_list().map((id) => id.getText());
}

/** A dotted name in the place of a type, as in `catch (System.DmlException e)`. */
export function typeFromName(context: QualifiedNameContext): TypeSyntax {
  return {
    position: positionOf(context),
    parts: readQualifiedName(context).map((name) => ({ name, arguments: null })),
    dimensions: 0,
  };
}

export function readModifiers(contexts: readonly ModifierContext[]): ModifiersSyntax {
  const annotations: AnnotationSyntax[] = [];
  const words: { position: Position; word: string }[] = [];
  for (const context of contexts) {
    const annotation = context.annotation() as Maybe<AnnotationContext>;
    if (annotation) {
      annotations.push(readAnnotation(annotation));
    } else {
      const children = context.children ?? [];
      const word = children.map((child) => child.getText().toLowerCase()).join(' ');
      words.push({ position: positionOf(context), word });
    }
  }
  return { words, annotations };
}

function readAnnotation(context: AnnotationContext): AnnotationSyntax {
  const pairs = context.elementValuePairs() as Maybe<ReturnType<AnnotationContext['elementValuePairs']>>;
  const single = context.elementValue() as Maybe<ReturnType<AnnotationContext['elementValue']>>;
  const parameters = pairs
    ? pairs
        .elementValuePair_list()
        .map((pair) => ({ name: pair.id().getText(), value: readLiteral(pair.elementValue().literal()).text }))
    : single
      ? [{ name: 'value', value: readLiteral(single.literal()).text }]
      : [];
  return { position: positionOf(context), name: context.id().getText(), parameters };
}

export function readParameters(context: FormalParametersContext): ParameterSyntax[] {
  const list = context.formalParameterList() as Maybe<ReturnType<FormalParametersContext['formalParameterList']>>;
  return (list?.formalParameter_list() ?? []).map((parameter) => ({
    position: positionOf(parameter.id()),
    modifiers: readModifiers(parameter.modifier_list()),
    type: readType(parameter.typeRef()),
    name: parameter.id().getText(),
  }));
}

export function readLiteral(context: LiteralContext): LiteralSyntax {
  const position = positionOf(context);
  const text = context.getText();
  const literal = (kind: LiteralSyntax['literal'], value: string): LiteralSyntax => ({
    kind: 'literal',
    position,
    literal: kind,
    text: value,
  });
  if (context.IntegerLiteral()) {
    return literal('integer', text);
  }
  if (context.LongLiteral()) {
    return literal('long', text.slice(0, -1));
  }
  if (context.NumberLiteral()) {
    return /d$/i.test(text) ? literal('double', text.slice(0, -1)) : literal('decimal', text);
  }
  if (context.StringLiteral()) {
    return literal('string', readString(text, position));
  }
  if (context.MultilineStringLiteral()) {
    return literal('string', unescapeString(text.slice(3, -3).replace(/^\r?\n/, '')));
  }
  return context.BooleanLiteral() ? literal('boolean', text.toLowerCase()) : literal('null', 'null');
}

export function readString(text: string, position: Position): string {
  if (/[\r\n]/.test(text)) {
    throw new ApexSyntaxProblem(position, 'Line breaks are not allowed in string literals');
  }
  return unescapeString(text.slice(1, -1));
}

const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
};

function unescapeString(text: string): string {
  return text.replace(/\\(u[0-9a-fA-F]{4}|.)/g, (_match, escape: string) =>
    escape.length > 1
      ? String.fromCharCode(Number.parseInt(escape.slice(1), 16))
      : (ESCAPES[escape.toLowerCase()] ?? escape),
  );
}
