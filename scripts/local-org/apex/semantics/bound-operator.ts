/** Bound expressions: operators, conversions, assignment. */
import type { ApexType } from '../types';
import type { BoundExpression } from './bound-expression';
import type {
  BoundElement,
  BoundInstanceField,
  BoundInstanceProperty,
  BoundLibraryProperty,
  BoundLibraryStaticProperty,
  BoundLocal,
  BoundStaticField,
  BoundStaticProperty,
} from './bound-member';
import type { ExpressionNode } from './bound-node';
import type { BoundSObjectField } from './bound-schema';
import type { LocalSymbol } from './symbols';

// Operators

/** Both operands and the result have the type of the node: Integer, Long, Double or Decimal. */
export interface BoundArithmetic extends ExpressionNode<'arithmetic'> {
  readonly operator: '+' | '-' | '*' | '/';
  readonly left: BoundExpression;
  readonly right: BoundExpression;
}
/** Date, Datetime or Time plus or minus an Integer, Long, Double or Decimal (days; milliseconds for Time). */
export interface BoundTemporalArithmetic extends ExpressionNode<'temporalArithmetic'> {
  readonly operator: '+' | '-';
  readonly left: BoundExpression;
  readonly right: BoundExpression;
}
/** On Integer, Long or Boolean (the type of the node). The right operand of a shift is an Integer or a Long. */
export interface BoundBitwise extends ExpressionNode<'bitwise'> {
  readonly operator: '&' | '|' | '^' | '<<' | '>>' | '>>>';
  readonly left: BoundExpression;
  readonly right: BoundExpression;
}
/** String concatenation, flattened. Parts have their own static types and become text as `String.valueOf` does. */
export interface BoundConcat extends ExpressionNode<'concat'> {
  readonly parts: readonly BoundExpression[];
}
export interface BoundLogical extends ExpressionNode<'logical'> {
  readonly operator: '&&' | '||';
  readonly left: BoundExpression;
  readonly right: BoundExpression;
}
/**
 * How two values are compared; the operands have been converted to it. `string` ignores case, `id` knows 15 and 18
 * characters, `object` compares by runtime type, `null` compares anything with null.
 */
export type ComparedAs =
  | 'boolean'
  | 'integer'
  | 'long'
  | 'double'
  | 'decimal'
  | 'string'
  | 'id'
  | 'date'
  | 'datetime'
  | 'time'
  | 'blob'
  | 'enum'
  | 'sobject'
  | 'collection'
  | 'object'
  | 'null';
/** `==`, `!=`; with `exact` `===`, `!==`: identity of objects. */
export interface BoundEquality extends ExpressionNode<'equality'> {
  readonly negated: boolean;
  readonly exact: boolean;
  readonly comparedAs: ComparedAs;
  readonly left: BoundExpression;
  readonly right: BoundExpression;
}
export interface BoundComparison extends ExpressionNode<'comparison'> {
  readonly operator: '<' | '<=' | '>' | '>=';
  readonly comparedAs: ComparedAs;
  readonly left: BoundExpression;
  readonly right: BoundExpression;
}
export interface BoundNot extends ExpressionNode<'not'> {
  readonly operand: BoundExpression;
}
/** `-x` on Integer, Long, Double, Decimal. */
export interface BoundNegate extends ExpressionNode<'negate'> {
  readonly operand: BoundExpression;
}
/** `~x` on Integer, Long. */
export interface BoundComplement extends ExpressionNode<'complement'> {
  readonly operand: BoundExpression;
}
export interface BoundTernary extends ExpressionNode<'ternary'> {
  readonly condition: BoundExpression;
  readonly whenTrue: BoundExpression;
  readonly whenFalse: BoundExpression;
}
/** `left ?? right`. */
export interface BoundCoalesce extends ExpressionNode<'coalesce'> {
  readonly left: BoundExpression;
  readonly right: BoundExpression;
}
/**
 * `receiver?.rest`, where the whole rest of the chain is skipped when the receiver is null. `access` reads the
 * receiver from the local `temporary`.
 */
export interface BoundSafeNavigation extends ExpressionNode<'safeNavigation'> {
  readonly receiver: BoundExpression;
  readonly temporary: LocalSymbol;
  readonly access: BoundExpression;
}
export interface BoundInstanceOf extends ExpressionNode<'instanceof'> {
  readonly operand: BoundExpression;
  readonly tested: ApexType;
}
/** A cast that may fail with System.TypeException; numeric casts are conversions. */
export interface BoundCast extends ExpressionNode<'cast'> {
  readonly operand: BoundExpression;
}

/** Every conversion keeps null. The narrowing ones stand only in explicit casts. */
export type ConversionKind =
  | 'integerToLong'
  | 'integerToDouble'
  | 'integerToDecimal'
  | 'longToDouble'
  | 'longToDecimal'
  | 'doubleToDecimal'
  | 'decimalToDouble'
  | 'longToInteger'
  | 'doubleToInteger'
  | 'decimalToInteger'
  | 'doubleToLong'
  | 'decimalToLong'
  /** Double becomes an Object: `ApexDouble`. */
  | 'boxDouble'
  /** A cast from Object to Double; throws System.TypeException. */
  | 'unboxDouble'
  | 'idToString'
  /** Throws System.StringException `Invalid id: …`. */
  | 'stringToId'
  | 'dateToDatetime'
  /** The only record of the list that `Database.query` returned; throws System.QueryException for none or several. */
  | 'listToRow'
  /** A `List<Decimal>` becomes a `List<Double>` of its own: the elements are held otherwise. */
  | 'decimalsToDoubles'
  /** To a wider reference type (superclass, interface, Object, SObject): nothing happens at run time. */
  | 'widen';
export interface BoundConversion extends ExpressionNode<'conversion'> {
  readonly conversion: ConversionKind;
  readonly operand: BoundExpression;
}

// Assignment

export type BoundTarget =
  | BoundLocal
  | BoundStaticField
  | BoundInstanceField
  | BoundStaticProperty
  | BoundInstanceProperty
  | BoundLibraryStaticProperty
  | BoundLibraryProperty
  | BoundElement
  | BoundSObjectField;

/** The value is the assigned one, already of the target's type. */
export interface BoundAssign extends ExpressionNode<'assign'> {
  readonly target: BoundTarget;
  readonly value: BoundExpression;
}
/**
 * `target op= value`. The receiver (and index) of the target is evaluated once: `computed` is the new value, of the
 * target's type, and reads the old one from the local `old`.
 */
export interface BoundCompoundAssign extends ExpressionNode<'compoundAssign'> {
  readonly target: BoundTarget;
  readonly old: LocalSymbol;
  readonly computed: BoundExpression;
}
/** `++x`, `x--`, … on Integer, Long, Double or Decimal; the value is the new one when `isPrefix`. */
export interface BoundIncrement extends ExpressionNode<'increment'> {
  readonly target: BoundTarget;
  readonly delta: 1 | -1;
  readonly isPrefix: boolean;
}
