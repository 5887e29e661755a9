/** A user class while it is analysed: its symbol beside the syntax of its members. */
import type {
  ConstructorSyntax,
  FieldSyntax,
  InitialiserSyntax,
  MethodSyntax,
  PropertySyntax,
  TypeDeclarationSyntax,
} from '../../syntax/nodes';
import type { ClassSymbol, ConstructorSymbol, FieldSymbol, MethodSymbol, PropertySymbol } from '../symbols';

/** Filled in step by step; everyone else sees it as a {@link ClassSymbol}. */
export type UserClassSymbol = { -readonly [K in keyof ClassSymbol]: ClassSymbol[K] };
export type UserMethodSymbol = { -readonly [K in keyof MethodSymbol]: MethodSymbol[K] };

export interface DeclaredClass {
  readonly symbol: UserClassSymbol;
  readonly syntax: TypeDeclarationSyntax;
  readonly path: string;
  readonly apiVersion: number;
  readonly inner: readonly DeclaredClass[];
  readonly methods: Map<UserMethodSymbol, MethodSyntax>;
  /** Null syntax for the automatic ones. */
  readonly constructors: Map<ConstructorSymbol, ConstructorSyntax | null>;
  readonly properties: Map<PropertySymbol, PropertySyntax>;
  /** In textual order. */
  readonly initialisers: (InitialiserSyntax | { readonly field: FieldSymbol; readonly syntax: FieldSyntax })[];
}

/** The class and all classes inside it. */
export function* withInner(declared: DeclaredClass): IterableIterator<DeclaredClass> {
  yield declared;
  for (const inner of declared.inner) {
    yield* withInner(inner);
  }
}
