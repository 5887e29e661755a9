/** Who may see which member. */
import { isSubtype, topLevel } from '../hierarchy';
import type { Access, ClassSymbol } from '../symbols';
import type { Body } from './body';

export interface Guarded {
  readonly owner: ClassSymbol;
  readonly access: Access;
  readonly isTestVisible: boolean;
}

/** Private members are open to the whole top-level class, and with `@TestVisible` to tests. */
export function isVisible(member: Guarded, body: Body, access: Access = member.access): boolean {
  if (access === 'public' || access === 'global' || topLevel(member.owner) === topLevel(body.owner)) {
    return true;
  }
  if (member.isTestVisible && topLevel(body.owner).isTest) {
    return true;
  }
  return access === 'protected' && isHeir(body.owner, member.owner, body);
}

/** Inner classes of an heir may use what the heir inherits. */
function isHeir(symbol: ClassSymbol, ancestor: ClassSymbol, body: Body): boolean {
  for (let current: ClassSymbol | null = symbol; current; current = current.outer) {
    if (isSubtype(current.type, ancestor.type, body.table)) {
      return true;
    }
  }
  return false;
}

export function isTypeVisible(symbol: ClassSymbol, body: Body): boolean {
  if (symbol.origin === 'library' || !symbol.outer) {
    return true;
  }
  const guarded = { owner: symbol.outer, access: symbol.access, isTestVisible: symbol.annotations.has('testvisible') };
  return isVisible(guarded, body);
}
