/**
 * The bound tree: a program in which no name is left to look up. Semantics makes it, the emitter reads it. Every node
 * has a `kind` and a position; expressions have a static type (see `bound-expression.ts`).
 */
import type { AccessMode, SharingMode } from '../runtime/transaction';
import type { SObjectType } from '../types';
import type { BoundExpression, BoundSoql } from './bound-expression';
import type {
  ClassSymbol,
  ConstructorSymbol,
  FieldSymbol,
  LocalSymbol,
  MethodSymbol,
  Position,
  PropertySymbol,
} from './symbols';

export * from './bound-expression';
export * from './symbols';

export interface BoundProgram {
  /** Top-level classes in the order of the sources. */
  readonly classes: readonly BoundClass[];
  readonly triggers: readonly BoundTrigger[];
}

// Declarations

export interface BoundClass {
  readonly kind: 'class';
  readonly symbol: ClassSymbol;
  readonly path: string;
  readonly apiVersion: number;
  /** After the API version's default. */
  readonly sharing: SharingMode;
  /** What SOQL and DML run in when the statement does not say. */
  readonly access: AccessMode;
  /** Fields and static or instance blocks in textual order, which is the order they run in. */
  readonly staticInitialisers: readonly BoundInitialiser[];
  readonly instanceInitialisers: readonly BoundInitialiser[];
  readonly properties: readonly BoundProperty[];
  readonly constructors: readonly BoundConstructor[];
  readonly methods: readonly BoundMethod[];
  readonly innerClasses: readonly BoundClass[];
}

/** A field without initial value is null; it has no entry here, see `symbol.fields`. */
export type BoundInitialiser =
  | {
      readonly kind: 'field';
      readonly position: Position;
      readonly field: FieldSymbol;
      readonly value: BoundExpression;
    }
  | { readonly kind: 'block'; readonly position: Position; readonly body: BoundBlock };

export interface BoundProperty {
  readonly kind: 'property';
  readonly symbol: PropertySymbol;
  /** Null for an automatic accessor and for one that does not exist; `symbol` tells which. */
  readonly getter: BoundBlock | null;
  readonly setter: BoundBlock | null;
  /** The setter's `value`. */
  readonly value: LocalSymbol | null;
}

export interface BoundMethod {
  readonly kind: 'method';
  readonly symbol: MethodSymbol;
  readonly parameters: readonly LocalSymbol[];
  /** Null for an abstract method and for one of an interface. */
  readonly body: BoundBlock | null;
  readonly end: Position;
}

/** Also the automatic ones, whose body is null. */
export interface BoundConstructor {
  readonly kind: 'constructor';
  readonly symbol: ConstructorSymbol;
  readonly parameters: readonly LocalSymbol[];
  /** The explicit `this(…)` or `super(…)`; null means `super()`. */
  readonly chain: BoundConstructorChain | null;
  readonly body: BoundBlock | null;
}

export interface BoundConstructorChain {
  readonly kind: 'constructorChain';
  readonly position: Position;
  readonly target: 'this' | 'super';
  /** Of a user class, or of the library for `super` in a custom exception. */
  readonly constructor_: ConstructorSymbol;
  readonly arguments: readonly BoundExpression[];
}

export type TriggerEvent =
  | 'before insert'
  | 'before update'
  | 'before delete'
  | 'after insert'
  | 'after update'
  | 'after delete'
  | 'after undelete';

export interface BoundTrigger {
  readonly kind: 'trigger';
  readonly name: string;
  readonly path: string;
  readonly apiVersion: number;
  readonly objectName: string;
  readonly events: readonly TriggerEvent[];
  readonly sharing: SharingMode;
  readonly access: AccessMode;
  readonly position: Position;
  /** Methods, variables and classes that the trigger declares; they are members of this class. */
  readonly declarations: BoundClass;
  readonly body: BoundBlock;
}

/** An anonymous block; its methods and inner classes are members of `declarations`. */
export interface BoundAnonymous {
  readonly kind: 'anonymous';
  readonly path: string;
  readonly sharing: SharingMode;
  readonly access: AccessMode;
  readonly declarations: BoundClass;
  readonly body: BoundBlock;
}

// Statements

interface Node<K extends string> {
  readonly kind: K;
  readonly position: Position;
}

export interface BoundBlock extends Node<'block'> {
  readonly statements: readonly BoundStatement[];
}
/** One variable; `Integer a = 1, b;` makes two. Without initial value it is null. */
export interface BoundLocalDeclaration extends Node<'localDeclaration'> {
  readonly symbol: LocalSymbol;
  readonly value: BoundExpression | null;
}
export interface BoundExpressionStatement extends Node<'expression'> {
  readonly expression: BoundExpression;
}
export interface BoundIf extends Node<'if'> {
  readonly condition: BoundExpression;
  readonly whenTrue: BoundStatement;
  readonly whenFalse: BoundStatement | null;
}
export interface BoundWhile extends Node<'while'> {
  readonly condition: BoundExpression;
  readonly body: BoundStatement;
}
export interface BoundDoWhile extends Node<'doWhile'> {
  readonly condition: BoundExpression;
  readonly body: BoundStatement;
}
export interface BoundFor extends Node<'for'> {
  readonly initialisers: readonly (BoundLocalDeclaration | BoundExpressionStatement)[];
  readonly condition: BoundExpression | null;
  readonly updates: readonly BoundExpression[];
  readonly body: BoundStatement;
}
/** `iteration`: a `list`, a `set`, or an `iterable` (System.Iterable: `iterator()`, then `hasNext()` and `next()`). */
export interface BoundForEach extends Node<'forEach'> {
  readonly variable: LocalSymbol;
  readonly iteration: 'list' | 'set' | 'iterable';
  readonly iterable: BoundExpression;
  /** The element as the variable takes it: reads the local `element`, with conversions. */
  readonly element: LocalSymbol;
  readonly value: BoundExpression;
  readonly body: BoundStatement;
}
/** A SOQL for loop: one record a turn, or with `isChunk` a list of up to 200. `query.result` is `list`. */
export interface BoundSoqlFor extends Node<'soqlFor'> {
  readonly variable: LocalSymbol;
  readonly isChunk: boolean;
  readonly query: BoundSoql;
  readonly body: BoundStatement;
}
export interface BoundReturn extends Node<'return'> {
  readonly value: BoundExpression | null;
}
export interface BoundBreak extends Node<'break'> {}
export interface BoundContinue extends Node<'continue'> {}
export interface BoundThrow extends Node<'throw'> {
  readonly value: BoundExpression;
}
export interface BoundTry extends Node<'try'> {
  readonly body: BoundBlock;
  /** Tried in order; `variable.type` says what is caught. System.LimitException is never caught. */
  readonly catches: readonly {
    readonly position: Position;
    readonly variable: LocalSymbol;
    readonly body: BoundBlock;
  }[];
  readonly finally_: BoundBlock | null;
}
/** `values`: literals, enum constants or null of the subject's type. `type`: an SObject type with a variable. */
export type BoundSwitchCase =
  | {
      readonly kind: 'values';
      readonly position: Position;
      readonly values: readonly BoundExpression[];
      readonly body: BoundBlock;
    }
  | {
      readonly kind: 'type';
      readonly position: Position;
      readonly type: SObjectType;
      readonly variable: LocalSymbol;
      readonly body: BoundBlock;
    };
/** `comparedAs` is the subject's type. Without a matching case `otherwise` runs, or nothing. */
export interface BoundSwitch extends Node<'switch'> {
  readonly subject: BoundExpression;
  readonly comparedAs: 'integer' | 'long' | 'string' | 'id' | 'enum' | 'sobject';
  readonly cases: readonly BoundSwitchCase[];
  readonly otherwise: BoundBlock | null;
}
/** The operand is an SObject or a list of them. `merge` has a second operand: the record(s) that vanish. */
export interface BoundDml extends Node<'dml'> {
  readonly operation: 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge';
  readonly operand: BoundExpression;
  readonly merged: BoundExpression | null;
  /** Canonical API name of `upsert … Field__c`. */
  readonly externalIdField: string | null;
  readonly access: AccessMode;
}
export interface BoundRunAs extends Node<'runAs'> {
  /** A User or a System.Version. */
  readonly user: BoundExpression;
  readonly body: BoundBlock;
}

export type BoundStatement =
  | BoundBlock
  | BoundLocalDeclaration
  | BoundExpressionStatement
  | BoundIf
  | BoundWhile
  | BoundDoWhile
  | BoundFor
  | BoundForEach
  | BoundSoqlFor
  | BoundReturn
  | BoundBreak
  | BoundContinue
  | BoundThrow
  | BoundTry
  | BoundSwitch
  | BoundDml
  | BoundRunAs;
