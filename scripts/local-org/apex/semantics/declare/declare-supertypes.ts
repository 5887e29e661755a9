/** Second step: what a class extends and implements. */
import { types, type ApexType, type ClassType } from '../../types';
import type { TypeSyntax } from '../../syntax/nodes';
import { Refusal } from '../diagnostics';
import { isException } from '../hierarchy';
import { resolveType } from '../type-resolution';
import type { SymbolTable } from '../symbol-table';
import type { ClassSymbol } from '../symbols';
import type { DeclaredClass } from './declared-class';
import type { Report } from './modifiers';

type Attempt = <T>(work: () => T) => T | null;

export function declareSupertypes(declared: DeclaredClass, table: SymbolTable, attempt: Attempt): void {
  const { symbol, syntax } = declared;
  if (syntax.kind === 'enum') {
    return;
  }
  if (syntax.kind === 'class' && syntax.superclass) {
    const { superclass } = syntax;
    symbol.superclass = attempt(() => superclassType(superclass, symbol, table));
  }
  const interfaces: ClassType[] = [];
  for (const item of syntax.interfaces) {
    const type = attempt(() => interfaceType(item, symbol, table));
    if (type && interfaces.includes(type)) {
      attempt(() => {
        throw new Refusal(item.position, 'INTERFACE_TWICE', [type.name]);
      });
    } else if (type) {
      interfaces.push(type);
    }
  }
  symbol.interfaces = interfaces;
}

function superclassType(syntax: TypeSyntax, symbol: ClassSymbol, table: SymbolTable): ClassType {
  const type = resolveType(syntax, table, symbol);
  const superclass = table.classOf(type);
  if (type.kind !== 'class' || superclass?.kind !== 'class') {
    throw new Refusal(syntax.position, 'INVALID_SUPER_TYPE', [type.name]);
  }
  if (!superclass.isVirtual && !superclass.isAbstract && type.name !== 'System.Exception') {
    throw new Refusal(syntax.position, 'NOT_EXTENDABLE', [type.name]);
  }
  return type;
}

function interfaceType(syntax: TypeSyntax, symbol: ClassSymbol, table: SymbolTable): ClassType {
  const type: ApexType = resolveType(syntax, table, symbol);
  if (type.kind !== 'class' || table.classOf(type)?.kind !== 'interface') {
    throw new Refusal(syntax.position, 'INVALID_INTERFACE', [type.name]);
  }
  return type;
}

/** After all supertypes are known: no class is its own ancestor, and exceptions are named as such. */
export function checkSupertypes(declared: DeclaredClass, table: SymbolTable, report: Report): void {
  const { symbol, syntax } = declared;
  if (isCircular(symbol, table)) {
    report(syntax.position, 'CIRCULAR', symbol.canonicalName);
    symbol.superclass = null;
    symbol.interfaces = [];
  }
  if (symbol.kind !== 'class' || symbol.type.kind !== 'class') {
    return;
  }
  const extendsException = symbol.superclass !== null && isException(symbol.superclass, table);
  const isNamedException = /exception$/i.test(symbol.name);
  if (extendsException && !isNamedException) {
    report(syntax.position, 'EXCEPTION_NAME', symbol.name);
  }
  if (isNamedException && !extendsException && symbol.superclass?.name !== types.class('System.Exception').name) {
    report(syntax.position, 'EXCEPTION_SUPER', symbol.name);
  }
}

function isCircular(symbol: ClassSymbol, table: SymbolTable): boolean {
  const seen = new Set<ClassSymbol>();
  const queue = ancestors(symbol, table);
  for (let current = queue.pop(); current; current = queue.pop()) {
    if (current === symbol) {
      return true;
    }
    if (!seen.has(current)) {
      seen.add(current);
      queue.push(...ancestors(current, table));
    }
  }
  return false;
}

function ancestors(symbol: ClassSymbol, table: SymbolTable): ClassSymbol[] {
  return [symbol.superclass, ...symbol.interfaces].flatMap((type) => {
    const ancestor = type && table.classOf(type);
    return ancestor ? [ancestor] : [];
  });
}
