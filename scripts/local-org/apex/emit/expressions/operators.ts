/** Arithmetic, logic, comparison. Operands have the type that the operation computes in. */
import type {
  BoundArithmetic,
  BoundBitwise,
  BoundCoalesce,
  BoundComparison,
  BoundComplement,
  BoundConcat,
  BoundEquality,
  BoundExpression,
  BoundLogical,
  BoundNegate,
  BoundNot,
  BoundSafeNavigation,
  BoundTemporalArithmetic,
  BoundTernary,
  ComparedAs,
} from '../../semantics/bound';
import type { BodyContext } from '../body-context';
import type { RuntimeName } from '../runtime-functions';
import { quote } from './literals';

const DECIMAL_OPERATORS = {
  '+': 'addDecimals',
  '-': 'subtractDecimals',
  '*': 'multiplyDecimals',
  '/': 'divideDecimals',
} as const;

const DIVISIONS: Readonly<Record<string, RuntimeName>> = {
  Integer: 'divideIntegers',
  Long: 'divideLongs',
  Double: 'divideDoubles',
};

export function emitArithmetic(node: BoundArithmetic, body: BodyContext): string {
  const { operator, type } = node;
  if (type.name === 'Decimal') {
    const operands = `${body.expression(node.left)}, ${body.expression(node.right)}`;
    return `${body.runtime(DECIMAL_OPERATORS[operator])}(${operands})`;
  }
  const left = body.required(node.left);
  const right = body.required(node.right);
  const division = operator === '/' ? DIVISIONS[type.name] : undefined;
  if (division) {
    return isNonZeroLiteral(node.right) && type.name === 'Integer'
      ? `(${left} / ${right} | 0)`
      : `${body.runtime(division)}(${left}, ${right})`;
  }
  switch (type.name) {
    case 'Integer':
      return operator === '*' ? `Math.imul(${left}, ${right})` : `(${left} ${operator} ${right} | 0)`;
    case 'Long':
      return `BigInt.asIntN(64, ${left} ${operator} ${right})`;
    default:
      return `(${left} ${operator} ${right})`;
  }
}

function isNonZeroLiteral(node: BoundExpression): boolean {
  return node.kind === 'integer' && node.value !== 0;
}

export function emitTemporalArithmetic(node: BoundTemporalArithmetic, body: BodyContext): string {
  const sign = node.operator === '+' ? '1' : '-1';
  return `${body.runtime('shiftTemporal')}(${body.expression(node.left)}, ${body.expression(node.right)}, ${sign})`;
}

export function emitBitwise(node: BoundBitwise, body: BodyContext): string {
  const left = body.required(node.left);
  const right = body.required(node.right);
  const isShift = node.operator.length > 1;
  switch (node.type.name) {
    case 'Boolean':
      return `(${left} ${node.operator === '^' ? '!==' : node.operator} ${right}${node.operator === '^' ? '' : ' ? true : false'})`;
    case 'Long':
      return isShift
        ? `${body.runtime('shiftLong')}(${quote(node.operator)}, ${left}, ${right})`
        : `(${left} ${node.operator} ${right})`;
    default:
      return isShift ? `(${left} ${node.operator} Number(${right}) | 0)` : `(${left} ${node.operator} ${right})`;
  }
}

/** In a template literal JavaScript shows null, strings, Booleans, Integers and Longs exactly as Apex does. */
const SHOWN_ALIKE: ReadonlySet<string> = new Set(['String', 'Id', 'Boolean', 'Integer', 'Long', 'null']);

export function emitConcat(node: BoundConcat, body: BodyContext): string {
  const parts = node.parts.map((part) => {
    if (part.kind === 'string') {
      return quote(part.value).slice(1, -1).replaceAll('\\"', '"').replaceAll('`', '\\`').replaceAll('${', '\\${');
    }
    const value = body.expression(part);
    const isAlike = part.type.kind === 'primitive' && SHOWN_ALIKE.has(part.type.name);
    return `\${${isAlike ? value : `${body.runtime('apexToString')}(${value}, ${body.type(part.type)})`}}`;
  });
  return `\`${parts.join('')}\``;
}

export function emitLogical(node: BoundLogical, body: BodyContext): string {
  return `(${body.required(node.left)} ${node.operator} ${body.required(node.right)})`;
}

export const emitNot = (node: BoundNot, body: BodyContext): string => `!${body.required(node.operand)}`;

export function emitNegate(node: BoundNegate, body: BodyContext): string {
  const operand = body.required(node.operand);
  switch (node.type.name) {
    case 'Integer':
      return `(-${operand} | 0)`;
    case 'Long':
      return `BigInt.asIntN(64, -${operand})`;
    case 'Decimal':
      return `${operand}.negate()`;
    default:
      return `(-${operand})`;
  }
}

export const emitComplement = (node: BoundComplement, body: BodyContext): string => `(~${body.required(node.operand)})`;

/** How `==` compares; what is missing here compares as `===` does. */
const EQUALITIES: Partial<Record<ComparedAs, RuntimeName>> = {
  string: 'stringsEqual',
  decimal: 'decimalsEqual',
  date: 'datesEqual',
  datetime: 'timesEqual',
  time: 'timesEqual',
  blob: 'valuesEqual',
  sobject: 'valuesEqual',
  collection: 'valuesEqual',
  object: 'valuesEqual',
};

export function emitEquality(node: BoundEquality, body: BodyContext): string {
  const left = body.expression(node.left);
  const right = body.expression(node.right);
  const compare =
    node.exact || node.left.kind === 'null' || node.right.kind === 'null' ? undefined : EQUALITIES[node.comparedAs];
  if (compare) {
    return `${node.negated ? '!' : ''}${body.runtime(compare)}(${left}, ${right})`;
  }
  return `(${left} ${node.negated ? '!==' : '==='} ${right})`;
}

/** Functions that answer the sign of a comparison. */
const COMPARISONS: Partial<Record<ComparedAs, RuntimeName>> = {
  string: 'compareStrings',
  id: 'compareIds',
  decimal: 'compareDecimals',
  date: 'compareDates',
  datetime: 'compareTimes',
  time: 'compareTimes',
};

/** A comparison of numbers with null is false, whichever the operator. */
export function emitComparison(node: BoundComparison, body: BodyContext): string {
  const left = body.expression(node.left);
  const right = body.expression(node.right);
  const compare = COMPARISONS[node.comparedAs];
  if (compare) {
    return `(${body.runtime(compare)}(${left}, ${right}) ${node.operator} 0)`;
  }
  const nullable = [node.left, node.right].filter((operand) => !body.isNonNull(operand));
  if (nullable.length === 0) {
    return `(${left} ${node.operator} ${right})`;
  }
  if (nullable.every((operand) => operand.kind === 'local')) {
    const checks = nullable.map((operand) => `${body.expression(operand)} !== null && `);
    return `(${checks.join('')}${left} ${node.operator} ${right})`;
  }
  return `(${body.runtime('comparePrimitives')}(${left}, ${right}) ${node.operator} 0)`;
}

export function emitTernary(node: BoundTernary, body: BodyContext): string {
  return `(${body.required(node.condition)} ? ${body.expression(node.whenTrue)} : ${body.expression(node.whenFalse)})`;
}

export const emitCoalesce = (node: BoundCoalesce, body: BodyContext): string =>
  `(${body.expression(node.left)} ?? ${body.expression(node.right)})`;

export function emitSafeNavigation(node: BoundSafeNavigation, body: BodyContext): string {
  const temporary = body.declare(node.temporary);
  const receiver = body.expression(node.receiver);
  return `((${temporary} = ${receiver}) === null ? null : ${body.expression(node.access)})`;
}
