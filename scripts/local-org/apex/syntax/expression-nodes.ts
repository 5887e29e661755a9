/** Expressions of the syntax tree. */
import type { Position, TypeSyntax } from './nodes';

interface Node<K extends string> {
  readonly kind: K;
  readonly position: Position;
}

/** `text`: digits without suffix, the string with its escapes resolved, `true`, `false`, `null`. */
export interface LiteralSyntax extends Node<'literal'> {
  readonly literal: 'integer' | 'long' | 'decimal' | 'double' | 'string' | 'boolean' | 'null';
  readonly text: string;
}
export interface NameSyntax extends Node<'name'> {
  readonly name: string;
}
export interface ThisSyntax extends Node<'this'> {}
export interface SuperSyntax extends Node<'super'> {}
/** `void.class` has no type. */
export interface ClassLiteralSyntax extends Node<'classLiteral'> {
  readonly type: TypeSyntax | null;
}
/** `receiver.name`; the position of members and calls is that of the name. */
export interface MemberAccessSyntax extends Node<'member'> {
  readonly receiver: ExpressionSyntax;
  readonly name: string;
  readonly isSafe: boolean;
}
export interface CallSyntax extends Node<'call'> {
  readonly receiver: ExpressionSyntax | null;
  readonly name: string;
  readonly arguments: readonly ExpressionSyntax[];
  readonly isSafe: boolean;
}
/** `this(…)`, `super(…)`. */
export interface ChainSyntax extends Node<'chain'> {
  readonly target: 'this' | 'super';
  readonly arguments: readonly ExpressionSyntax[];
}
export interface ElementSyntax extends Node<'element'> {
  readonly receiver: ExpressionSyntax;
  readonly index: ExpressionSyntax;
}
/** What follows the type: `(…)`, `[size]`, `[]{…}`, `{a, b}`, `{k => v}`, `{}`. */
export interface NewSyntax extends Node<'new'> {
  readonly type: TypeSyntax;
  readonly form: 'arguments' | 'size' | 'array' | 'elements' | 'entries' | 'empty';
  readonly arguments: readonly ExpressionSyntax[];
  /** Of `entries` alone: the value for each of `arguments`, which are the keys. */
  readonly values: readonly ExpressionSyntax[];
}
export interface CastSyntax extends Node<'cast'> {
  readonly type: TypeSyntax;
  readonly operand: ExpressionSyntax;
}
export interface ParenthesisSyntax extends Node<'parenthesis'> {
  readonly operand: ExpressionSyntax;
}
export interface PrefixSyntax extends Node<'prefix'> {
  readonly operator: '+' | '-' | '!' | '~';
  readonly operand: ExpressionSyntax;
}
export interface IncrementSyntax extends Node<'increment'> {
  readonly operator: '++' | '--';
  readonly isPrefix: boolean;
  readonly operand: ExpressionSyntax;
}
export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '&'
  | '|'
  | '^'
  | '<<'
  | '>>'
  | '>>>'
  | '&&'
  | '||'
  | '<'
  | '<='
  | '>'
  | '>='
  | '=='
  | '!='
  | '==='
  | '!=='
  | '??';
/** The position is that of the left operand. */
export interface BinarySyntax extends Node<'binary'> {
  readonly operator: BinaryOperator;
  readonly left: ExpressionSyntax;
  readonly right: ExpressionSyntax;
}
export interface InstanceOfSyntax extends Node<'instanceof'> {
  readonly operand: ExpressionSyntax;
  readonly type: TypeSyntax;
}
export interface TernarySyntax extends Node<'ternary'> {
  readonly condition: ExpressionSyntax;
  readonly whenTrue: ExpressionSyntax;
  readonly whenFalse: ExpressionSyntax;
}
/** `operator` is the one before `=`, or null for a plain assignment. */
export interface AssignSyntax extends Node<'assign'> {
  readonly operator: '+' | '-' | '*' | '/' | '&' | '|' | '^' | '<<' | '>>' | '>>>' | null;
  readonly target: ExpressionSyntax;
  readonly value: ExpressionSyntax;
}
/** The exact text between the brackets, with `:b0`, `:b1`, … in place of the bind expressions. */
export interface SoqlSyntax extends Node<'soql'> {
  readonly text: string;
  readonly binds: readonly ExpressionSyntax[];
}
export interface SoslSyntax extends Node<'sosl'> {
  readonly text: string;
  readonly binds: readonly ExpressionSyntax[];
}

export type ExpressionSyntax =
  | LiteralSyntax
  | NameSyntax
  | ThisSyntax
  | SuperSyntax
  | ClassLiteralSyntax
  | MemberAccessSyntax
  | CallSyntax
  | ChainSyntax
  | ElementSyntax
  | NewSyntax
  | CastSyntax
  | ParenthesisSyntax
  | PrefixSyntax
  | IncrementSyntax
  | BinarySyntax
  | InstanceOfSyntax
  | TernarySyntax
  | AssignSyntax
  | SoqlSyntax
  | SoslSyntax;
