/** Statements of the syntax tree. */
import type { ExpressionSyntax } from './expression-nodes';
import type { ModifiersSyntax, Position, TypeSyntax } from './nodes';

interface Node<K extends string> {
  readonly kind: K;
  readonly position: Position;
}

export interface BlockSyntax extends Node<'block'> {
  readonly statements: readonly StatementSyntax[];
  /** Of the closing brace. */
  readonly end: Position;
}
/** Several declarators share one type. */
export interface LocalSyntax extends Node<'local'> {
  readonly modifiers: ModifiersSyntax;
  readonly type: TypeSyntax;
  readonly variables: readonly {
    readonly position: Position;
    readonly name: string;
    readonly value: ExpressionSyntax | null;
  }[];
}
export interface ExpressionStatementSyntax extends Node<'expression'> {
  readonly expression: ExpressionSyntax;
}
export interface IfSyntax extends Node<'if'> {
  readonly condition: ExpressionSyntax;
  readonly whenTrue: StatementSyntax;
  readonly whenFalse: StatementSyntax | null;
}
/** The body is null when a semicolon stands in its place. */
export interface WhileSyntax extends Node<'while'> {
  readonly condition: ExpressionSyntax;
  readonly body: StatementSyntax | null;
}
export interface DoWhileSyntax extends Node<'doWhile'> {
  readonly body: BlockSyntax;
  readonly condition: ExpressionSyntax;
}
export interface ForSyntax extends Node<'for'> {
  readonly declaration: LocalSyntax | null;
  readonly initialisers: readonly ExpressionSyntax[];
  readonly condition: ExpressionSyntax | null;
  readonly updates: readonly ExpressionSyntax[];
  readonly body: StatementSyntax | null;
}
export interface ForEachSyntax extends Node<'forEach'> {
  readonly type: TypeSyntax;
  readonly name: string;
  readonly namePosition: Position;
  readonly iterable: ExpressionSyntax;
  readonly body: StatementSyntax | null;
}
export interface ReturnSyntax extends Node<'return'> {
  readonly value: ExpressionSyntax | null;
}
export interface BreakSyntax extends Node<'break'> {}
export interface ContinueSyntax extends Node<'continue'> {}
export interface ThrowSyntax extends Node<'throw'> {
  readonly value: ExpressionSyntax;
}
export interface CatchSyntax {
  readonly position: Position;
  readonly type: TypeSyntax;
  readonly name: string;
  readonly body: BlockSyntax;
}
export interface TrySyntax extends Node<'try'> {
  readonly body: BlockSyntax;
  readonly catches: readonly CatchSyntax[];
  readonly finally_: BlockSyntax | null;
}
/** A literal, null, or a (dotted) name: of an enum constant or a static final field. */
export type WhenValueSyntax =
  | { readonly kind: 'expression'; readonly position: Position; readonly expression: ExpressionSyntax }
  | { readonly kind: 'name'; readonly position: Position; readonly parts: readonly string[] };
export type WhenSyntax =
  | {
      readonly kind: 'values';
      readonly position: Position;
      readonly values: readonly WhenValueSyntax[];
      readonly body: BlockSyntax;
    }
  | {
      readonly kind: 'type';
      readonly position: Position;
      readonly type: TypeSyntax;
      readonly name: string;
      readonly body: BlockSyntax;
    }
  | { readonly kind: 'else'; readonly position: Position; readonly body: BlockSyntax };
export interface SwitchSyntax extends Node<'switch'> {
  readonly subject: ExpressionSyntax;
  readonly whens: readonly WhenSyntax[];
}
export interface DmlSyntax extends Node<'dml'> {
  readonly operation: 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge';
  readonly access: 'user' | 'system' | null;
  readonly operand: ExpressionSyntax;
  readonly merged: ExpressionSyntax | null;
  /** Of `upsert records Account.Key__c` or `upsert records Key__c`. */
  readonly externalIdField: { readonly position: Position; readonly parts: readonly string[] } | null;
}
export interface RunAsSyntax extends Node<'runAs'> {
  readonly arguments: readonly ExpressionSyntax[];
  readonly body: BlockSyntax;
}

export type StatementSyntax =
  | BlockSyntax
  | LocalSyntax
  | ExpressionStatementSyntax
  | IfSyntax
  | WhileSyntax
  | DoWhileSyntax
  | ForSyntax
  | ForEachSyntax
  | ReturnSyntax
  | BreakSyntax
  | ContinueSyntax
  | ThrowSyntax
  | TrySyntax
  | SwitchSyntax
  | DmlSyntax
  | RunAsSyntax;
