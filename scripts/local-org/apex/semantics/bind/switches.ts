/** `switch on`. */
import type { ApexType } from '../../types';
import type { ExpressionSyntax, LiteralSyntax, SwitchSyntax, WhenSyntax, WhenValueSyntax } from '../../syntax/nodes';
import type { BoundBlock, BoundStatement, BoundSwitch, BoundSwitchCase } from '../bound';
import type { BoundExpression } from '../bound-expression';
import { convert, isAssignable } from '../conversion';
import type { FieldSymbol } from '../symbols';
import type { Body } from './body';
import { bindBlock } from './statements';

type ComparedAs = BoundSwitch['comparedAs'];

interface SwitchContext {
  readonly body: Body;
  readonly subject: ApexType;
  readonly comparedAs: ComparedAs;
  /** What earlier branches match. */
  readonly seen: Set<string>;
}

const PRIMITIVES: Readonly<Record<string, ComparedAs>> = {
  Integer: 'integer',
  Long: 'long',
  String: 'string',
  Id: 'id',
};

export function bindSwitch(body: Body, syntax: SwitchSyntax): BoundStatement | BoundStatement[] {
  const subject = body.attempt(() => body.bind(syntax.subject));
  if (!subject) {
    return [];
  }
  const comparedAs = comparedSubject(body, subject.type);
  if (!comparedAs) {
    return body.refuse(syntax.subject.position, 'SWITCH_TYPE', subject.type.name);
  }
  const context: SwitchContext = { body, subject: subject.type, comparedAs, seen: new Set() };
  const cases: BoundSwitchCase[] = [];
  let otherwise: BoundBlock | null = null;
  for (const when of syntax.whens) {
    if (otherwise) {
      body.report(when.position, 'SWITCH_ELSE_LAST');
    }
    if (when.kind === 'else') {
      otherwise = bindBlock(body, when.body);
    } else {
      const bound = body.attempt(() => bindCase(context, when));
      cases.push(...(bound ? [bound] : []));
    }
  }
  return { kind: 'switch', position: syntax.position, subject, comparedAs, cases, otherwise };
}

function comparedSubject(body: Body, type: ApexType): ComparedAs | null {
  if (type.kind === 'sobject') {
    return 'sobject';
  }
  if (body.table.classOf(type)?.kind === 'enum') {
    return 'enum';
  }
  return type.kind === 'primitive' ? (PRIMITIVES[type.name] ?? null) : null;
}

function bindCase(context: SwitchContext, when: Exclude<WhenSyntax, { kind: 'else' }>): BoundSwitchCase {
  const { body } = context;
  const { position } = when;
  if (when.kind === 'values') {
    const values = when.values.map((value) => bindValue(context, value));
    return { kind: 'values', position, values, body: bindBlock(body, when.body) };
  }
  const type = body.type(when.type);
  if (context.comparedAs !== 'sobject' || type.kind !== 'sobject') {
    return body.refuse(when.type.position, 'SWITCH_NOT_A_TYPE', type.name);
  }
  if (type === context.subject) {
    body.refuse(when.type.position, 'SWITCH_SAME_TYPE', type.name);
  }
  requireUnique(context, type.name, when.type.position);
  return body.inScope(() => {
    const variable = body.declare(when.name, type, when.type.position);
    return { kind: 'type', position, type, variable, body: bindBlock(body, when.body) };
  });
}

function bindValue(context: SwitchContext, value: WhenValueSyntax): BoundExpression {
  const { body } = context;
  const expression = value.kind === 'name' ? namedValue(context, value) : body.bind(value.expression);
  if (expression.kind === 'null') {
    requireUnique(context, 'null', value.position);
    return { ...expression, type: context.subject };
  }
  if (context.comparedAs === 'sobject') {
    body.refuse(value.position, 'SWITCH_SOBJECT');
  }
  if (!isAssignable(expression.type, context.subject, body.table)) {
    body.refuse(value.position, 'SWITCH_VALUE_TYPE', expression.type.name, context.subject.name);
  }
  requireUnique(context, keyOf(expression), value.position);
  return convert(expression, context.subject);
}

function keyOf(expression: BoundExpression): string {
  switch (expression.kind) {
    case 'string':
      return expression.value;
    case 'integer':
      return String(expression.value);
    case 'number':
      return expression.text;
    case 'enumConstant':
      return expression.name;
    default:
      return expression.type.name;
  }
}

function requireUnique(context: SwitchContext, key: string, position: WhenValueSyntax['position']): void {
  if (context.seen.has(key)) {
    context.body.refuse(position, 'SWITCH_TWICE', key);
  }
  context.seen.add(key);
}

/** An enum constant by its simple name, or a `static final` field with a literal value. */
function namedValue(context: SwitchContext, value: Extract<WhenValueSyntax, { kind: 'name' }>): BoundExpression {
  const { body } = context;
  const { parts, position } = value;
  if (context.comparedAs === 'enum') {
    return enumValue(context, parts, position);
  }
  const constant = body.bind(nameExpression(parts, position));
  if (constant.kind !== 'staticField' || !constant.field.isFinal) {
    return body.refuse(position, 'SWITCH_CONSTANT', parts.join('.'));
  }
  return body.bind(constantLiteral(body, constant.field, position));
}

function enumValue(
  context: SwitchContext,
  parts: readonly string[],
  position: WhenValueSyntax['position'],
): BoundExpression {
  const { body, subject } = context;
  const owner = body.table.classOf(subject);
  const [name = '', second] = parts;
  if (second !== undefined || !owner) {
    return body.refuse(position, 'SWITCH_QUALIFIED_ENUM');
  }
  const ordinal = owner.constants.findIndex((constant) => constant.toLowerCase() === name.toLowerCase());
  const constant = owner.constants[ordinal];
  return constant === undefined
    ? body.refuse(position, 'SWITCH_ENUM')
    : { kind: 'enumConstant', position, type: subject, owner, name: constant, ordinal };
}

function constantLiteral(body: Body, field: FieldSymbol, position: WhenValueSyntax['position']): LiteralSyntax {
  const value = body.source.constantOf(field);
  if (value?.kind !== 'literal' || value.literal === 'null') {
    return body.refuse(position, 'SWITCH_LITERAL', field.name);
  }
  return { ...value, position };
}

function nameExpression(parts: readonly string[], position: WhenValueSyntax['position']): ExpressionSyntax {
  const [first = '', ...rest] = parts;
  return rest.reduce<ExpressionSyntax>(
    (receiver, name) => ({ kind: 'member', position, receiver, name, isSafe: false }),
    { kind: 'name', position, name: first },
  );
}
