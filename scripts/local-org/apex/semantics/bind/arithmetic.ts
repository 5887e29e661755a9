/** `+ - * /`, string concatenation, dates and times, bits and shifts. */
import { types, type ApexType } from '../../types';
import type { BinaryOperator, Position } from '../../syntax/nodes';
import type { BoundArithmetic, BoundBitwise, BoundExpression } from '../bound-expression';
import { convert, isNumeric, isPrimitive, promoted } from '../conversion';
import type { DiagnosticCode } from '../messages';
import type { Body } from './body';

export interface Operands {
  readonly position: Position;
  readonly left: BoundExpression;
  readonly right: BoundExpression;
}

type Temporal = 'Date' | 'Datetime' | 'Time';

/** What may be added to a date or time, and what is said otherwise. */
const TEMPORAL: Readonly<Record<Temporal, { readonly operands: readonly ApexType[]; readonly code: DiagnosticCode }>> =
  {
    Date: { operands: [types.primitive('Integer'), types.primitive('Long')], code: 'DATE_OPERAND' },
    Datetime: {
      operands: [
        types.primitive('Integer'),
        types.primitive('Long'),
        types.primitive('Double'),
        types.primitive('Decimal'),
      ],
      code: 'DATETIME_OPERAND',
    },
    Time: { operands: [types.primitive('Integer'), types.primitive('Long')], code: 'TIME_OPERAND' },
  };

export function arithmetic(body: Body, operator: BoundArithmetic['operator'], operands: Operands): BoundExpression {
  const { position, left, right } = operands;
  if (isPrimitive(left.type, 'void') || isPrimitive(right.type, 'void')) {
    body.refuse(position, 'ARITHMETIC_VOID');
  }
  if (operator === '+' && (isPrimitive(left.type, 'String') || isPrimitive(right.type, 'String'))) {
    return { kind: 'concat', position, type: types.primitive('String'), parts: [...parts(left), ...parts(right)] };
  }
  if ((operator === '+' || operator === '-') && isTemporal(left.type)) {
    return temporalArithmetic(body, operator, operands, left.type.name);
  }
  if (!isNumeric(left.type) || !isNumeric(right.type)) {
    return body.refuse(position, 'ARITHMETIC');
  }
  const type = promoted(left.type, right.type);
  return { kind: 'arithmetic', position, type, operator, left: convert(left, type), right: convert(right, type) };
}

/** `a + b + c` is one concatenation when it is one of strings from the left on. */
function parts(expression: BoundExpression): readonly BoundExpression[] {
  return expression.kind === 'concat' ? expression.parts : [expression];
}

function isTemporal(type: ApexType): type is ApexType & { readonly name: Temporal } {
  return isPrimitive(type, 'Date', 'Datetime', 'Time');
}

function temporalArithmetic(
  body: Body,
  operator: '+' | '-',
  { position, left, right }: Operands,
  name: Temporal,
): BoundExpression {
  const { operands, code } = TEMPORAL[name];
  if (!operands.includes(right.type)) {
    body.refuse(position, code);
  }
  return { kind: 'temporalArithmetic', position, type: left.type, operator, left, right };
}

const SHIFTS: readonly BinaryOperator[] = ['<<', '>>', '>>>'];

export function bitwise(body: Body, operator: BoundBitwise['operator'], operands: Operands): BoundExpression {
  const { position, left, right } = operands;
  const isWhole = (type: ApexType): boolean => isPrimitive(type, 'Integer', 'Long');
  if (SHIFTS.includes(operator)) {
    if (!isWhole(left.type) || !isWhole(right.type)) {
      body.refuse(position, 'SHIFT', operator);
    }
    return { kind: 'bitwise', position, type: left.type, operator, left, right };
  }
  if (isPrimitive(left.type, 'Boolean') && isPrimitive(right.type, 'Boolean')) {
    return { kind: 'bitwise', position, type: left.type, operator, left, right };
  }
  if (!isWhole(left.type) || !isWhole(right.type)) {
    body.refuse(position, 'BITWISE', operator);
  }
  const type = promoted(left.type, right.type);
  return { kind: 'bitwise', position, type, operator, left: convert(left, type), right: convert(right, type) };
}
