/** Bound expressions: literals, names, members of classes, collections. */
import type { ApexType, ClassType, ListType, MapType, SetType } from '../types';
import type { BoundExpression } from './bound-expression';
import type { ExpressionNode } from './bound-node';
import type { ClassSymbol, ConstructorSymbol, FieldSymbol, LocalSymbol, MethodSymbol, PropertySymbol } from './symbols';

// Literals and names

export interface BoundNull extends ExpressionNode<'null'> {}
export interface BoundBoolean extends ExpressionNode<'boolean'> {
  readonly value: boolean;
}
export interface BoundString extends ExpressionNode<'string'> {
  /** Escapes resolved. */
  readonly value: string;
}
export interface BoundInteger extends ExpressionNode<'integer'> {
  readonly value: number;
}
/** Long, Double and Decimal keep their digits as text (`9007199254740993`, `1.10`), without suffix. */
export interface BoundNumber extends ExpressionNode<'number'> {
  readonly text: string;
}
export interface BoundLocal extends ExpressionNode<'local'> {
  readonly symbol: LocalSymbol;
}
export interface BoundThis extends ExpressionNode<'this'> {
  /** Written as `super`: accessors are those of the superclass. */
  readonly isSuper?: true;
  /** Not written: a bare name is a member of the instance. */
  readonly isImplicit?: true;
}
/** `Foo.class`; the type is System.Type. */
export interface BoundClassLiteral extends ExpressionNode<'classLiteral'> {
  readonly of: ApexType;
}
/** Of a user's or a library's enum. */
export interface BoundEnumConstant extends ExpressionNode<'enumConstant'> {
  readonly owner: ClassSymbol;
  readonly name: string;
  readonly ordinal: number;
}

// Members of user classes

export interface BoundStaticField extends ExpressionNode<'staticField'> {
  readonly field: FieldSymbol;
}
export interface BoundInstanceField extends ExpressionNode<'instanceField'> {
  readonly receiver: BoundExpression;
  readonly field: FieldSymbol;
}
/** `direct` is true inside the property's own accessors, where its name means the stored value. */
export interface BoundStaticProperty extends ExpressionNode<'staticProperty'> {
  readonly property: PropertySymbol;
  readonly direct: boolean;
}
export interface BoundInstanceProperty extends ExpressionNode<'instanceProperty'> {
  readonly receiver: BoundExpression;
  readonly property: PropertySymbol;
  readonly direct: boolean;
}
export interface BoundStaticCall extends ExpressionNode<'staticCall'> {
  readonly method: MethodSymbol;
  readonly arguments: readonly BoundExpression[];
}
/** `isVirtual` is false where the method that runs is known: private, or neither virtual nor of an interface. */
export interface BoundInstanceCall extends ExpressionNode<'instanceCall'> {
  readonly receiver: BoundExpression;
  readonly method: MethodSymbol;
  readonly arguments: readonly BoundExpression[];
  readonly isVirtual: boolean;
}
/** `super.method()`; the method may be the library's, for example of System.Exception. */
export interface BoundSuperCall extends ExpressionNode<'superCall'> {
  readonly method: MethodSymbol;
  readonly arguments: readonly BoundExpression[];
}
export interface BoundNewObject extends ExpressionNode<'newObject'> {
  readonly type: ClassType;
  readonly constructor_: ConstructorSymbol;
  readonly arguments: readonly BoundExpression[];
}

// Members of the library: `owner.declaration` and `libraryKey` of the symbol find the function

export interface BoundLibraryStaticCall extends ExpressionNode<'libraryStaticCall'> {
  readonly method: MethodSymbol;
  readonly arguments: readonly BoundExpression[];
}
/** Also on a user's object, for a method that its class inherits from the library (`System.Exception.getMessage`). */
export interface BoundLibraryCall extends ExpressionNode<'libraryCall'> {
  readonly receiver: BoundExpression;
  readonly method: MethodSymbol;
  readonly arguments: readonly BoundExpression[];
}
export interface BoundLibraryNew extends ExpressionNode<'libraryNew'> {
  readonly constructor_: ConstructorSymbol;
  readonly arguments: readonly BoundExpression[];
}
export interface BoundLibraryStaticProperty extends ExpressionNode<'libraryStaticProperty'> {
  readonly property: PropertySymbol;
}
export interface BoundLibraryProperty extends ExpressionNode<'libraryProperty'> {
  readonly receiver: BoundExpression;
  readonly property: PropertySymbol;
}

/** `toString`, `equals`, `hashCode` and `clone` where no class on the receiver's way declares one. */
export interface BoundObjectMethod extends ExpressionNode<'objectMethod'> {
  readonly receiver: BoundExpression;
  readonly method: 'toString' | 'equals' | 'hashCode' | 'clone';
  readonly arguments: readonly BoundExpression[];
}
/** What every enum has; `receiver` is null for `values` and `valueOf`. */
export interface BoundEnumMethod extends ExpressionNode<'enumMethod'> {
  readonly owner: ClassSymbol | null;
  readonly method: 'values' | 'valueOf' | 'name' | 'ordinal';
  readonly receiver: BoundExpression | null;
  readonly arguments: readonly BoundExpression[];
}

// Collections

/** `new List<T>{…}`, `new T[]{…}`. */
export interface BoundNewList extends ExpressionNode<'newList'> {
  readonly type: ListType;
  readonly elements: readonly BoundExpression[];
}
export interface BoundNewSet extends ExpressionNode<'newSet'> {
  readonly type: SetType;
  readonly elements: readonly BoundExpression[];
}
export interface BoundNewMap extends ExpressionNode<'newMap'> {
  readonly type: MapType;
  readonly entries: readonly { readonly key: BoundExpression; readonly value: BoundExpression }[];
}
/**
 * `new List<T>(…)`, `new Set<T>(…)`, `new Map<K,V>(…)`, `new T[size]`. What the argument is: `none`; `size` an Integer
 * (a list of so many nulls); `copy` a List, Set, Map or Iterable of the elements; `records` a list of SObjects keyed
 * by Id.
 */
export interface BoundNewCollection extends ExpressionNode<'newCollection'> {
  readonly type: ListType | SetType | MapType;
  readonly source: 'none' | 'size' | 'copy' | 'records';
  readonly argument: BoundExpression | null;
}
/** `list[index]`. */
export interface BoundElement extends ExpressionNode<'element'> {
  readonly receiver: BoundExpression;
  readonly index: BoundExpression;
}
