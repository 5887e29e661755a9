/** A library declaration seen as a class symbol. Signatures are parsed when a member is first asked for. */
import type { LibraryClass } from '../library/define';
import { PRIMITIVES, types, type ApexType, type ClassType } from '../types';
import type { TypeSyntax } from '../syntax/nodes';
import { parseSignature, parseTypeText, type Signature } from './signature';
import type {
  Access,
  Annotations,
  ClassSymbol,
  ConstructorSymbol,
  FieldSymbol,
  MethodSymbol,
  PropertySymbol,
  Position,
} from './symbols';

const NOWHERE: Position = { line: 0, column: 0 };
const NO_ANNOTATIONS: Annotations = new Map();

/** Resolves a type that a signature names, seen from the class that declares it. */
export type SignatureTypes = (type: TypeSyntax, from: LibraryClassSymbol) => ApexType;

export function canonicalLibraryName(declaration: LibraryClass): string {
  const { namespace, name } = declaration;
  return name.startsWith(`${namespace}.`) ? name : `${namespace}.${name}`;
}

export class LibraryClassSymbol implements ClassSymbol {
  readonly origin = 'library';
  readonly kind: ClassSymbol['kind'];
  readonly name: string;
  readonly canonicalName: string;
  readonly type: ApexType;
  readonly typeParameters: readonly string[];
  readonly outer = null;
  readonly access: Access = 'global';
  readonly isAbstract: boolean;
  readonly isVirtual: boolean;
  readonly isTest = false;
  readonly annotations = NO_ANNOTATIONS;
  readonly sharing = null;
  readonly fields: readonly FieldSymbol[] = [];
  readonly constants: readonly string[];
  readonly innerClasses: readonly ClassSymbol[] = [];
  readonly path = '';
  readonly position = NOWHERE;
  private lazySuperclass: ClassType | null | undefined;
  private lazyInterfaces: readonly ClassType[] | undefined;
  private lazyMethods: readonly MethodSymbol[] | undefined;
  private lazyProperties: readonly PropertySymbol[] | undefined;
  private lazyConstructors: readonly ConstructorSymbol[] | undefined;

  constructor(
    readonly declaration: LibraryClass,
    private readonly resolve: SignatureTypes,
  ) {
    this.kind = declaration.kind ?? 'class';
    this.canonicalName = canonicalLibraryName(declaration);
    this.name = declaration.name.slice(declaration.name.lastIndexOf('.') + 1);
    this.typeParameters = declaration.typeParameters ?? [];
    this.isAbstract = declaration.abstract ?? false;
    this.isVirtual = declaration.virtual ?? false;
    this.constants = declaration.values ?? [];
    this.type = this.ownType();
  }

  get superclass(): ClassType | null {
    const text = this.declaration.extends;
    this.lazySuperclass ??= text ? (this.resolve(parseTypeText(text), this) as ClassType) : null;
    return this.lazySuperclass;
  }

  get interfaces(): readonly ClassType[] {
    this.lazyInterfaces ??= (this.declaration.implements ?? []).map(
      (text) => this.resolve(parseTypeText(text), this) as ClassType,
    );
    return this.lazyInterfaces;
  }

  get methods(): readonly MethodSymbol[] {
    this.lazyMethods ??= Object.entries(this.declaration.methods ?? {}).map(([key, implementation]) =>
      this.method(key, parseSignature(key), implementation === null),
    );
    return this.lazyMethods;
  }

  get properties(): readonly PropertySymbol[] {
    this.lazyProperties ??= Object.entries(this.declaration.properties ?? {}).map(([key, property]) => {
      const signature = parseSignature(key);
      return {
        ...this.member(signature.name, signature.isStatic),
        kind: 'property',
        type: this.returnType(signature),
        isFinal: false,
        isTransient: false,
        getterAccess: property.get ? 'global' : null,
        setterAccess: property.set ? 'global' : null,
        isAuto: false,
        libraryKey: key,
      };
    });
    return this.lazyProperties;
  }

  get constructors(): readonly ConstructorSymbol[] {
    this.lazyConstructors ??= Object.keys(this.declaration.constructors ?? {}).map((key) => ({
      ...this.member(this.name, false),
      kind: 'constructor',
      parameters: this.parameters(parseSignature(key)),
      automatic: null,
      libraryKey: key,
    }));
    return this.lazyConstructors;
  }

  private method(key: string, signature: Signature, isUnimplemented: boolean): MethodSymbol {
    const isAbstract = signature.isAbstract || (isUnimplemented && !signature.isStatic);
    return {
      ...this.member(signature.name, signature.isStatic),
      access: signature.isProtected ? 'protected' : 'global',
      kind: 'method',
      parameters: this.parameters(signature),
      returnType: this.returnType(signature),
      isAbstract,
      isVirtual: !signature.isStatic && (isAbstract || signature.isVirtual || this.isVirtual || this.isAbstract),
      isOverride: false,
      overrides: [],
      libraryKey: key,
    };
  }

  private member(name: string, isStatic: boolean) {
    return {
      owner: this as ClassSymbol,
      name,
      isStatic,
      access: 'global' as Access,
      isTestVisible: false,
      annotations: NO_ANNOTATIONS,
      position: NOWHERE,
    };
  }

  private parameters(signature: Signature) {
    return signature.parameters.map(({ name, type }) => ({ name, type: this.resolve(type, this) }));
  }

  private returnType(signature: Signature): ApexType {
    return signature.type ? this.resolve(signature.type, this) : types.primitive('void');
  }

  private ownType(): ApexType {
    const parameters = this.typeParameters.map((name) => types.parameter(name));
    const [first = types.primitive('Object'), second = types.primitive('Object')] = parameters;
    if (this.declaration.namespace === 'System') {
      const primitive = PRIMITIVES.get(this.name.toLowerCase());
      if (primitive) {
        return types.primitive(primitive);
      }
      switch (this.name) {
        case 'List':
          return types.list(first);
        case 'Set':
          return types.set(first);
        case 'Map':
          return types.map(first, second);
      }
    }
    return this.name === 'SObject' ? types.sobject('SObject') : types.class(this.canonicalName, parameters);
  }
}
