/** First step: every class has a symbol with a name, so that all other steps can find it. */
import { types } from '../../types';
import type { ClassSyntax, EnumSyntax, InterfaceSyntax, TypeDeclarationSyntax } from '../../syntax/nodes';
import type { SymbolTable } from '../symbol-table';
import type { ClassSymbol } from '../symbols';
import type { DeclaredClass, UserClassSymbol } from './declared-class';
import { checkName } from '../identifiers';
import { modifierFacts, type ModifierFacts, type Report } from './modifiers';

export interface Origin {
  readonly path: string;
  readonly apiVersion: number;
  readonly table: SymbolTable;
  readonly report: Report;
}

const ELEMENTS = { class: 'classes', interface: 'interfaces', enum: 'enums' } as const;

export function declareClass(
  syntax: TypeDeclarationSyntax,
  origin: Origin,
  outer: UserClassSymbol | null = null,
): DeclaredClass {
  const facts = modifierFacts(syntax.modifiers, ELEMENTS[syntax.kind], origin.report);
  checkName(syntax.name, syntax.position, origin.report);
  checkPlacement(syntax, facts, outer, origin.report);
  const symbol = newSymbol(syntax, facts, outer, origin.path);
  if (!origin.table.addUserClass(symbol)) {
    origin.report(syntax.position, 'DUPLICATE_TYPE', symbol.canonicalName);
  }
  const members = syntax.kind === 'class' ? syntax.members : [];
  const inner = members.flatMap((member) =>
    member.kind === 'class' || member.kind === 'interface' || member.kind === 'enum'
      ? [declareClass(member, origin, symbol)]
      : [],
  );
  symbol.innerClasses = inner.map((declared) => declared.symbol);
  return {
    symbol,
    syntax,
    path: origin.path,
    apiVersion: origin.apiVersion,
    inner,
    methods: new Map(),
    constructors: new Map(),
    properties: new Map(),
    initialisers: [],
  };
}

function checkPlacement(
  syntax: TypeDeclarationSyntax,
  facts: ModifierFacts,
  outer: ClassSymbol | null,
  report: Report,
): void {
  if (outer?.outer) {
    report(syntax.position, 'INNER_OF_INNER');
  }
  if (!outer && facts.access !== 'public' && facts.access !== 'global' && !facts.annotations.has('istest')) {
    report(syntax.position, 'TOP_LEVEL_ACCESS');
  }
}

function newSymbol(
  syntax: ClassSyntax | InterfaceSyntax | EnumSyntax,
  facts: ModifierFacts,
  outer: UserClassSymbol | null,
  path: string,
): UserClassSymbol {
  const canonicalName = outer ? `${outer.canonicalName}.${syntax.name}` : syntax.name;
  return {
    origin: 'user',
    kind: syntax.kind,
    name: syntax.name,
    canonicalName,
    type: types.class(canonicalName),
    typeParameters: [],
    outer,
    access: facts.access ?? 'private',
    isAbstract: facts.isAbstract || syntax.kind === 'interface',
    isVirtual: facts.isVirtual || facts.isAbstract || syntax.kind === 'interface',
    isTest: facts.annotations.has('istest') || (outer?.isTest ?? false),
    annotations: facts.annotations,
    sharing: facts.sharing,
    superclass: null,
    interfaces: [],
    fields: [],
    properties: [],
    methods: [],
    constructors: [],
    constants: syntax.kind === 'enum' ? syntax.constants.map((constant) => constant.name) : [],
    innerClasses: [],
    declaration: null,
    path,
    position: syntax.position,
  };
}
