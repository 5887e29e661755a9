/** Which type may stand in the place of which, and the conversion nodes that make it so. */
import { types, type ApexType, type PrimitiveName } from '../types';
import type { BoundExpression, BoundSoql, ConversionKind } from './bound-expression';
import { isSubtype, selfAndSupertypes } from './hierarchy';
import type { SymbolTable } from './symbol-table';

/** Implicit conversions between primitives: from, to, and what happens. */
const PRIMITIVE_CONVERSIONS: ReadonlyMap<string, ConversionKind> = new Map([
  ['Integer Long', 'integerToLong'],
  ['Integer Double', 'integerToDouble'],
  ['Integer Decimal', 'integerToDecimal'],
  ['Long Double', 'longToDouble'],
  ['Long Decimal', 'longToDecimal'],
  ['Double Decimal', 'doubleToDecimal'],
  ['Decimal Double', 'decimalToDouble'],
  ['Id String', 'idToString'],
  ['String Id', 'stringToId'],
  ['Date Datetime', 'dateToDatetime'],
]);

/** Numeric narrowing, which only a cast may ask for. */
const NARROWINGS: ReadonlyMap<string, ConversionKind> = new Map([
  ['Long Integer', 'longToInteger'],
  ['Double Integer', 'doubleToInteger'],
  ['Decimal Integer', 'decimalToInteger'],
  ['Double Long', 'doubleToLong'],
  ['Decimal Long', 'decimalToLong'],
]);

export function isPrimitive(type: ApexType, ...names: readonly PrimitiveName[]): boolean {
  return type.kind === 'primitive' && names.includes(type.name);
}

export function isNumeric(type: ApexType): boolean {
  return isPrimitive(type, 'Integer', 'Long', 'Double', 'Decimal');
}

export function isText(type: ApexType): boolean {
  return isPrimitive(type, 'String', 'Id');
}

export function isGenericSObject(type: ApexType): boolean {
  return type.kind === 'sobject' && type.name === 'SObject';
}

export function isAssignable(from: ApexType, to: ApexType, table: SymbolTable): boolean {
  if (from === to) {
    return true;
  }
  if (isPrimitive(from, 'void') || isPrimitive(to, 'void', 'null')) {
    return false;
  }
  if (isPrimitive(from, 'null') || isPrimitive(to, 'Object')) {
    return true;
  }
  if (from.kind === 'primitive' && to.kind === 'primitive') {
    return PRIMITIVE_CONVERSIONS.has(`${from.name} ${to.name}`);
  }
  return isReferenceAssignable(from, to, table);
}

function isReferenceAssignable(from: ApexType, to: ApexType, table: SymbolTable): boolean {
  if (from.kind === 'sobject' && to.kind === 'sobject') {
    return isGenericSObject(to);
  }
  if (from.kind === 'list' && to.kind === 'list') {
    return isDecimalsAsDoubles(from, to) || isElementAssignable(from.element, to.element, table);
  }
  if (from.kind === 'set' && to.kind === 'set') {
    return from.element === to.element;
  }
  if (from.kind === 'map' && to.kind === 'map') {
    return isElementAssignable(from.key, to.key, table) && isElementAssignable(from.value, to.value, table);
  }
  return isSubtype(from, to, table) || isGenericSubtype(from, to, table);
}

function isDecimalsAsDoubles(from: ApexType, to: ApexType): boolean {
  return (
    from.kind === 'list' &&
    to.kind === 'list' &&
    isPrimitive(from.element, 'Decimal') &&
    isPrimitive(to.element, 'Double')
  );
}

/** Collections hold references: an element may be seen as a wider type but not be computed anew. */
function isElementAssignable(from: ApexType, to: ApexType, table: SymbolTable): boolean {
  if (from.kind === 'sobject' && to.kind === 'sobject') {
    return from === to || isGenericSObject(from) || isGenericSObject(to);
  }
  if (isNumeric(from) && isNumeric(to)) {
    return from === to;
  }
  return isAssignable(from, to, table);
}

/** `Iterable<Account>` where `Iterable<SObject>` or `Iterable<Object>` is wanted, and the other way round. */
function isGenericSubtype(from: ApexType, to: ApexType, table: SymbolTable): boolean {
  if (to.kind !== 'class' || to.typeArguments.length === 0) {
    return false;
  }
  const symbol = table.classOf(to);
  const supertypes = [...supertypesWithArguments(from, table)];
  return supertypes.some(
    (supertype) =>
      symbol !== null &&
      table.classOf(supertype) === symbol &&
      supertype.typeArguments.every((argument, index) => {
        const wanted = to.typeArguments[index];
        return (
          wanted !== undefined &&
          (isElementAssignable(argument, wanted, table) || isElementAssignable(wanted, argument, table))
        );
      }),
  );
}

function* supertypesWithArguments(type: ApexType, table: SymbolTable) {
  for (const supertype of selfAndSupertypes(type, table)) {
    if (supertype.kind === 'class' && supertype.typeArguments.length > 0) {
      yield supertype;
    }
  }
}

/** Makes an assignable expression one of type `to`. */
export function convert(expression: BoundExpression, to: ApexType): BoundExpression {
  const from = expression.type;
  if (from === to || isPrimitive(from, 'null')) {
    return expression.kind === 'null' && from !== to ? { ...expression, type: to } : expression;
  }
  if (from.kind === 'primitive' && to.kind === 'primitive') {
    const conversion = PRIMITIVE_CONVERSIONS.get(`${from.name} ${to.name}`);
    if (conversion) {
      return conversionNode(expression, conversion, to);
    }
  }
  const conversion = isDecimalsAsDoubles(from, to) ? 'decimalsToDoubles' : 'widen';
  return conversionNode(expression, isPrimitive(from, 'Double') ? 'boxDouble' : conversion, to);
}

export function conversionNode(operand: BoundExpression, conversion: ConversionKind, type: ApexType): BoundExpression {
  return { kind: 'conversion', position: operand.position, type, conversion, operand };
}

/** The numeric conversion of a cast, or null when there is none. */
export function castConversion(from: ApexType, to: ApexType): ConversionKind | null {
  const key = `${from.name} ${to.name}`;
  return NARROWINGS.get(key) ?? (isNumeric(from) && isNumeric(to) ? (PRIMITIVE_CONVERSIONS.get(key) ?? null) : null);
}

/** A query as the one row it finds. */
export function asRow(query: BoundSoql, orNull = false): BoundSoql {
  const type = query.type.kind === 'list' ? query.type.element : query.type;
  return { ...query, type, result: orNull ? 'rowOrNull' : 'row' };
}

/** A query result where one record is wanted, as that record; null when it is not one. */
export function rowOf(expression: BoundExpression, to: ApexType): BoundExpression | null {
  if (to.kind !== 'sobject' || expression.type.kind !== 'list') {
    return null;
  }
  const record = expression.type.element;
  if (expression.kind === 'soql' && expression.result === 'list') {
    return record === to || isGenericSObject(to) ? convert(asRow(expression), to) : null;
  }
  return isDynamicQuery(expression) ? dynamicRow(expression, record, to) : null;
}

/** What `Database.query` returns is a list and a record in one, like a query in brackets. */
function isDynamicQuery(expression: BoundExpression): boolean {
  return (
    expression.kind === 'libraryStaticCall' &&
    expression.method.owner.canonicalName === 'System.Database' &&
    /^query(WithBinds)?$/.test(expression.method.name)
  );
}

function dynamicRow(list: BoundExpression, record: ApexType, to: ApexType): BoundExpression {
  const operand = conversionNode(list, 'listToRow', record);
  return record === to ? operand : { kind: 'cast', position: list.position, type: to, operand };
}

/** Integer < Long < Double < Decimal: the type in which two numbers are computed. */
export function promoted(left: ApexType, right: ApexType): ApexType {
  const order: readonly PrimitiveName[] = ['Integer', 'Long', 'Double', 'Decimal'];
  const rank = Math.max(
    order.findIndex((name) => name === left.name),
    order.findIndex((name) => name === right.name),
  );
  return types.primitive(order[rank] ?? 'Decimal');
}
