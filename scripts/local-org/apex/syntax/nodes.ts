/**
 * The syntax tree: plain frozen-by-type data that survives JSON, so that it can be cached by the hash of its source.
 * Names keep the case of the source. Positions are 1-based.
 */
import type { ExpressionSyntax } from './expression-nodes';
import type { BlockSyntax, StatementSyntax } from './statement-nodes';

export * from './expression-nodes';
export * from './statement-nodes';

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** `System.List<Account>[]`: dotted parts, each with type arguments or null, and the number of `[]` behind. */
export interface TypeSyntax {
  readonly position: Position;
  readonly parts: readonly { readonly name: string; readonly arguments: readonly TypeSyntax[] | null }[];
  readonly dimensions: number;
}

/** The type `void` as a return type is `null` in the tree. */
export type ReturnTypeSyntax = TypeSyntax | null;

export interface AnnotationSyntax {
  readonly position: Position;
  readonly name: string;
  /** A single unnamed value has the name `value`. */
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
}

/** Lower-cased words: `public`, `static`, `with sharing`, … */
export interface ModifiersSyntax {
  readonly words: readonly { readonly position: Position; readonly word: string }[];
  readonly annotations: readonly AnnotationSyntax[];
}

export interface ParameterSyntax {
  readonly position: Position;
  readonly modifiers: ModifiersSyntax;
  readonly type: TypeSyntax;
  readonly name: string;
}

interface Declaration<K extends string> {
  readonly kind: K;
  /** Of the name. */
  readonly position: Position;
  readonly modifiers: ModifiersSyntax;
  readonly name: string;
}

export interface ClassSyntax extends Declaration<'class'> {
  readonly superclass: TypeSyntax | null;
  readonly interfaces: readonly TypeSyntax[];
  readonly members: readonly MemberSyntax[];
}
export interface InterfaceSyntax extends Declaration<'interface'> {
  readonly interfaces: readonly TypeSyntax[];
  readonly members: readonly MethodSyntax[];
}
export interface EnumSyntax extends Declaration<'enum'> {
  readonly constants: readonly { readonly position: Position; readonly name: string }[];
}
export interface MethodSyntax extends Declaration<'method'> {
  readonly returnType: ReturnTypeSyntax;
  readonly parameters: readonly ParameterSyntax[];
  /** Null when a semicolon stands in its place. */
  readonly body: BlockSyntax | null;
}
export interface ConstructorSyntax extends Declaration<'constructor'> {
  readonly parameters: readonly ParameterSyntax[];
  readonly body: BlockSyntax;
}
/** One variable; `Integer a, b;` makes two. */
export interface FieldSyntax extends Declaration<'field'> {
  readonly type: TypeSyntax;
  readonly value: ExpressionSyntax | null;
}
export interface AccessorSyntax {
  readonly position: Position;
  readonly modifiers: ModifiersSyntax;
  readonly body: BlockSyntax | null;
}
export interface PropertySyntax extends Declaration<'property'> {
  readonly type: TypeSyntax;
  readonly getter: AccessorSyntax | null;
  readonly setter: AccessorSyntax | null;
}
export interface InitialiserSyntax {
  readonly kind: 'initialiser';
  readonly position: Position;
  readonly isStatic: boolean;
  readonly body: BlockSyntax;
}

export type TypeDeclarationSyntax = ClassSyntax | InterfaceSyntax | EnumSyntax;
export type MemberSyntax =
  TypeDeclarationSyntax | MethodSyntax | ConstructorSyntax | FieldSyntax | PropertySyntax | InitialiserSyntax;

export interface ClassUnitSyntax {
  readonly kind: 'classUnit';
  readonly declaration: TypeDeclarationSyntax;
}
export interface TriggerUnitSyntax {
  readonly kind: 'triggerUnit';
  readonly position: Position;
  readonly name: string;
  readonly objectName: string;
  readonly objectPosition: Position;
  /** Lower case, for example `before insert`. */
  readonly events: readonly { readonly position: Position; readonly name: string }[];
  readonly members: readonly MemberSyntax[];
  readonly body: BlockSyntax;
}
export interface AnonymousUnitSyntax {
  readonly kind: 'anonymousUnit';
  readonly members: readonly MemberSyntax[];
  readonly body: readonly StatementSyntax[];
}
export type UnitSyntax = ClassUnitSyntax | TriggerUnitSyntax | AnonymousUnitSyntax;
