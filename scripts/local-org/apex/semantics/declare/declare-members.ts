/** Third step: fields, properties, methods and constructors with their types. */
import { types, type ApexType } from '../../types';
import type {
  AccessorSyntax,
  ConstructorSyntax,
  FieldSyntax,
  MemberSyntax,
  MethodSyntax,
  ParameterSyntax,
  PropertySyntax,
  TypeSyntax,
} from '../../syntax/nodes';
import { isException } from '../hierarchy';
import { resolveType } from '../type-resolution';
import type { SymbolTable } from '../symbol-table';
import type { Access, ConstructorSymbol, FieldSymbol, ParameterSymbol, PropertySymbol } from '../symbols';
import { UNKNOWN_TYPE } from '../unknown-type';
import { checkVariableName, checkName } from '../identifiers';
import { checkMethodAnnotations } from './annotation-rules';
import { checkClassAnnotations } from './class-annotation-rules';
import type { DeclaredClass, UserMethodSymbol } from './declared-class';
import { requireGlobalOwner, type Element } from './modifier-rules';
import { modifierFacts, type ModifierFacts, type Report } from './modifiers';

export interface MemberContext {
  readonly table: SymbolTable;
  readonly report: Report;
  readonly attempt: <T>(work: () => T) => T | null;
}

export function declareMembers(declared: DeclaredClass, context: MemberContext): void {
  new MemberDeclarer(declared, context).declare();
}

/** Accessors may only narrow. */
const ACCESS_ORDER: readonly Access[] = ['private', 'protected', 'public', 'global'];

/** Of a method. */
const MOST_PARAMETERS = 32;
/** Of an enum. */
const MOST_CONSTANTS = 100;

class MemberDeclarer {
  private readonly fields: FieldSymbol[] = [];
  private readonly properties: PropertySymbol[] = [];
  private readonly methods: UserMethodSymbol[] = [];
  private readonly constructors: ConstructorSymbol[] = [];
  private readonly names = new Set<string>();

  constructor(
    private readonly declared: DeclaredClass,
    private readonly context: MemberContext,
  ) {}

  declare(): void {
    const { symbol, syntax } = this.declared;
    if (syntax.kind === 'enum') {
      syntax.constants.forEach((constant) => this.addName(constant));
      if (syntax.constants.length > MOST_CONSTANTS) {
        this.context.report(syntax.position, 'TOO_MANY_CONSTANTS', String(MOST_CONSTANTS));
      }
    } else {
      syntax.members.forEach((member) => this.member(member));
    }
    if (symbol.kind === 'class') {
      this.addAutomaticConstructors();
    }
    symbol.fields = this.fields;
    symbol.properties = this.properties;
    symbol.methods = this.methods;
    symbol.constructors = this.constructors;
    checkMethodAnnotations(this.declared, this.context.report);
    checkClassAnnotations(this.declared, this.context.table, this.context.report);
  }

  private member(member: MemberSyntax): void {
    switch (member.kind) {
      case 'field':
        return this.field(member);
      case 'property':
        return this.property(member);
      case 'method':
        return this.method(member);
      case 'constructor':
        return this.constructor_(member);
      case 'initialiser':
        if (member.isStatic && this.declared.symbol.outer) {
          this.context.report(member.position, 'INNER_STATIC_BLOCK');
        }
        this.declared.initialisers.push(member);
    }
  }

  private field(syntax: FieldSyntax): void {
    const facts = this.facts(syntax, 'fields');
    const field: FieldSymbol = {
      ...this.common(syntax, facts),
      kind: 'field',
      type: this.type(syntax.type),
      isFinal: facts.isFinal,
      isTransient: facts.isTransient,
    };
    checkVariableName(syntax.name, syntax.position, this.context.report);
    this.addName(syntax);
    this.fields.push(field);
    this.declared.initialisers.push({ field, syntax });
  }

  private property(syntax: PropertySyntax): void {
    const facts = this.facts(syntax, 'properties');
    const access = facts.access ?? 'private';
    const property: PropertySymbol = {
      ...this.common(syntax, facts),
      kind: 'property',
      type: this.type(syntax.type),
      isFinal: facts.isFinal,
      isTransient: facts.isTransient,
      getterAccess: this.accessorAccess(syntax.getter, access),
      setterAccess: this.accessorAccess(syntax.setter, access),
      isAuto: !syntax.getter?.body && !syntax.setter?.body,
      libraryKey: null,
    };
    checkVariableName(syntax.name, syntax.position, this.context.report);
    this.addName(syntax);
    this.properties.push(property);
    this.declared.properties.set(property, syntax);
  }

  private accessorAccess(accessor: AccessorSyntax | null, access: Access): Access | null {
    if (!accessor) {
      return null;
    }
    const own = modifierFacts(accessor.modifiers, 'properties', this.context.report).access ?? access;
    if (ACCESS_ORDER.indexOf(own) > ACCESS_ORDER.indexOf(access)) {
      this.context.report(accessor.position, 'ACCESSOR_VISIBILITY', own, access);
    }
    return own;
  }

  private method(syntax: MethodSyntax): void {
    const { symbol } = this.declared;
    const isInterface = symbol.kind === 'interface';
    const facts = this.facts(syntax, 'methods');
    const returnType = syntax.returnType ? this.type(syntax.returnType) : types.primitive('void');
    const method: UserMethodSymbol = {
      ...this.common(syntax, facts),
      ...(isInterface ? { access: symbol.access === 'global' ? ('global' as const) : ('public' as const) } : {}),
      kind: 'method',
      parameters: this.parameters(syntax.parameters),
      returnType,
      isAbstract: isInterface || facts.isAbstract,
      isVirtual: isInterface || facts.isAbstract || facts.isVirtual || facts.isOverride,
      isOverride: facts.isOverride,
      overrides: [],
      libraryKey: null,
    };
    checkName(syntax.name, syntax.position, this.context.report);
    if (syntax.parameters.length > MOST_PARAMETERS) {
      this.context.report(syntax.position, 'TOO_MANY_PARAMETERS', String(MOST_PARAMETERS));
    }
    if (facts.access === 'protected' && !facts.isOverride && !symbol.isVirtual) {
      this.context.report(syntax.position, 'NEW_PROTECTED');
    }
    this.checkBody(syntax, method, isInterface);
    const twin = this.methods.find((other) => isSameSignature(other, method));
    if (twin) {
      const text = `${method.name}(${method.parameters.map((parameter) => parameter.type.name).join(', ')})`;
      this.context.report(syntax.position, 'METHOD_ALREADY_DEFINED', returnType.name, text, symbol.canonicalName);
      return;
    }
    this.methods.push(method);
    this.declared.methods.set(method, syntax);
  }

  private checkBody(syntax: MethodSyntax, method: UserMethodSymbol, isInterface: boolean): void {
    const { symbol } = this.declared;
    if (isInterface) {
      return;
    }
    if (method.isAbstract && syntax.body) {
      this.context.report(syntax.position, 'ABSTRACT_WITH_BODY');
    }
    if (!method.isAbstract && !syntax.body) {
      this.context.report(syntax.position, 'METHOD_MUST_HAVE_BODY');
    }
    if (method.isAbstract && !symbol.isAbstract) {
      this.context.report(syntax.position, 'MODIFIER_REQUIRES', 'Defining type for abstract', 'methods', 'abstract');
    }
  }

  private constructor_(syntax: ConstructorSyntax): void {
    const { symbol } = this.declared;
    const facts = this.facts(syntax, 'constructors');
    if (syntax.name.toLowerCase() !== symbol.name.toLowerCase()) {
      this.context.report(syntax.position, 'INVALID_CONSTRUCTOR_NAME', syntax.name);
      return;
    }
    const constructor_: ConstructorSymbol = {
      ...this.common(syntax, facts),
      kind: 'constructor',
      isStatic: false,
      parameters: this.parameters(syntax.parameters),
      automatic: null,
      libraryKey: null,
    };
    if (this.constructors.some((other) => isSameSignature(other, constructor_))) {
      const text = `${symbol.name}(${constructor_.parameters.map((parameter) => parameter.type.name).join(', ')})`;
      this.context.report(syntax.position, 'METHOD_ALREADY_DEFINED', 'void', text, symbol.canonicalName);
      return;
    }
    this.constructors.push(constructor_);
    this.declared.constructors.set(constructor_, syntax);
  }

  private addAutomaticConstructors(): void {
    const { symbol } = this.declared;
    if (symbol.superclass && isException(symbol.superclass, this.context.table)) {
      const text = { name: 'message', type: types.primitive('String') };
      const cause = { name: 'cause', type: types.class('System.Exception') };
      for (const parameters of [[], [text], [cause], [text, cause]]) {
        this.addAutomatic('exception', parameters);
      }
    } else if (this.constructors.length === 0) {
      this.addAutomatic('default', []);
    }
  }

  private addAutomatic(automatic: 'default' | 'exception', parameters: readonly ParameterSymbol[]): void {
    const { symbol } = this.declared;
    const constructor_: ConstructorSymbol = {
      owner: symbol,
      name: symbol.name,
      isStatic: false,
      access: 'public',
      isTestVisible: false,
      annotations: new Map(),
      position: symbol.position,
      kind: 'constructor',
      parameters,
      automatic,
      libraryKey: null,
    };
    const written = this.constructors.find((other) => isSameSignature(other, constructor_));
    if (written) {
      const list = parameters.map((parameter) => parameter.type.name).join(', ');
      this.context.report(written.position, 'EXCEPTION_CONSTRUCTOR_DEFINED', `<Constructor>(${list})`);
      return;
    }
    this.constructors.push(constructor_);
    this.declared.constructors.set(constructor_, null);
  }

  private parameters(list: readonly ParameterSyntax[]): ParameterSymbol[] {
    return list.map((parameter) => ({ name: parameter.name, type: this.type(parameter.type) }));
  }

  /** An unresolved type is reported once, here. */
  private type(syntax: TypeSyntax): ApexType {
    const { table, attempt } = this.context;
    return attempt(() => resolveType(syntax, table, this.declared.symbol)) ?? UNKNOWN_TYPE;
  }

  private facts(
    syntax: FieldSyntax | PropertySyntax | MethodSyntax | ConstructorSyntax,
    element: Element,
  ): ModifierFacts {
    const { report } = this.context;
    const facts = modifierFacts(syntax.modifiers, element, report);
    requireGlobalOwner(syntax.modifiers, element, this.declared.symbol, syntax.position, report);
    if (facts.isStatic && this.declared.symbol.outer && element !== 'constructors') {
      report(syntax.position, 'INNER_STATIC', element);
    }
    return facts;
  }

  private common(syntax: { name: string; position: FieldSyntax['position'] }, facts: ModifierFacts) {
    return {
      owner: this.declared.symbol,
      name: syntax.name,
      isStatic: facts.isStatic,
      access: facts.access ?? ('private' as Access),
      isTestVisible: facts.isTestVisible,
      annotations: facts.annotations,
      position: syntax.position,
    };
  }

  private addName(syntax: Pick<FieldSyntax, 'name' | 'position'>): void {
    const key = syntax.name.toLowerCase();
    if (this.names.has(key)) {
      this.context.report(syntax.position, 'DUPLICATE_FIELD', syntax.name);
    }
    this.names.add(key);
  }
}

interface Signed {
  readonly name: string;
  readonly parameters: readonly ParameterSymbol[];
}

function isSameSignature(a: Signed, b: Signed): boolean {
  return (
    a.name.toLowerCase() === b.name.toLowerCase() &&
    a.parameters.length === b.parameters.length &&
    a.parameters.every((parameter, index) => parameter.type === b.parameters[index]?.type)
  );
}
