/** Who may see which member. */
import type { SymbolTable } from './symbol-table';
import type { Access, ClassSymbol } from './symbols';
import { isSubtype, topLevel } from './hierarchy';
import type { Body } from './bind/body';

export interface Guarded {
  readonly owner: ClassSymbol;
  readonly access: Access;
  readonly isTestVisible: boolean;
}

export function isVisible(member: Guarded, body: Body, access: Access = member.access): boolean {
  return isVisibleFrom(body.owner, { ...member, access }, body.table);
}

/** Private members are open to the whole top-level class, and with `@TestVisible` to tests. */
function isVisibleFrom(from: ClassSymbol, member: Guarded, table: SymbolTable): boolean {
  const { access, owner } = member;
  if (access === 'public' || access === 'global' || topLevel(owner) === topLevel(from)) {
    return true;
  }
  if (member.isTestVisible && topLevel(from).isTest) {
    return true;
  }
  return access === 'protected' && isHeir(from, owner, table);
}

/** Inner classes of an heir may use what the heir inherits. */
function isHeir(symbol: ClassSymbol, ancestor: ClassSymbol, table: SymbolTable): boolean {
  for (let current: ClassSymbol | null = symbol; current; current = current.outer) {
    if (isSubtype(current.type, ancestor.type, table)) {
      return true;
    }
  }
  return false;
}

export function isTypeVisible(symbol: ClassSymbol, from: ClassSymbol, table: SymbolTable): boolean {
  if (symbol.origin === 'library' || !symbol.outer) {
    return true;
  }
  const isTestVisible = symbol.annotations.has('testvisible');
  return isVisibleFrom(from, { owner: symbol.outer, access: symbol.access, isTestVisible }, table);
}
