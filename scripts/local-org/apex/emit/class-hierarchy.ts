/** Facts about the user's classes that need the whole program: subclasses, storage slots, accessors that are overridden. */
import type { BoundClass, ClassSymbol, FieldSymbol, MethodSymbol, PropertySymbol } from '../semantics/bound';
import { types, type ApexType, type ClassType } from '../types';

/** Properties of JavaScript errors and objects that a field must not replace. */
const RESERVED_SLOTS: ReadonlySet<string> = new Set([
  'constructor',
  'message',
  'name',
  'stack',
  'cause',
  'apexCause',
  'apexMessage',
  'hasMessage',
  'dmlErrors',
  'inaccessibleFields',
  'setApexMessage',
]);

export class ClassHierarchy {
  private readonly byName = new Map<string, BoundClass>();
  private readonly slots = new Map<FieldSymbol | PropertySymbol, string>();
  private readonly dispatched = new Set<PropertySymbol>();

  /** @param classes all classes of the program, inner ones too */
  constructor(readonly classes: readonly BoundClass[]) {
    for (const bound of classes) {
      this.byName.set(bound.symbol.canonicalName.toLowerCase(), bound);
    }
    for (const bound of classes) {
      this.findDispatched(bound.symbol);
    }
  }

  inheritsSharing(symbol: ClassSymbol): boolean {
    return symbol.kind === 'class' && this.find(symbol.type)?.sharing === 'inherited';
  }

  get someInheritSharing(): boolean {
    return this.classes.some((bound) => this.inheritsSharing(bound.symbol));
  }

  find(type: ApexType | null): BoundClass | null {
    return type === null ? null : (this.byName.get(type.name.toLowerCase()) ?? null);
  }

  /** The user's superclass; null where it is the library's or there is none. */
  superclass(symbol: ClassSymbol): ClassSymbol | null {
    return this.find(symbol.superclass)?.symbol ?? null;
  }

  /** The class itself, then its user-written superclasses, nearest first. */
  chain(symbol: ClassSymbol): readonly ClassSymbol[] {
    const chain: ClassSymbol[] = [];
    for (let next: ClassSymbol | null = symbol; next && !chain.includes(next); next = this.superclass(next)) {
      chain.push(next);
    }
    return chain;
  }

  /** Whether making an instance runs initialisers, its own or inherited. */
  hasInitialisers(symbol: ClassSymbol): boolean {
    return this.chain(symbol).some((owner) => (this.find(owner.type)?.instanceInitialisers.length ?? 0) > 0);
  }

  /** The library class at the end of the chain; null for a class that extends only the user's. */
  librarySuperclass(symbol: ClassSymbol): ClassType | null {
    const root = this.chain(symbol).at(-1);
    return root?.superclass ?? null;
  }

  isException(symbol: ClassSymbol): boolean {
    return this.librarySuperclass(symbol)?.name.endsWith('Exception') ?? false;
  }

  /** Types that an instance of the class is an instance of; library interfaces without their own ancestors. */
  ancestors(symbol: ClassSymbol): readonly ApexType[] {
    const found = new Set<ApexType>([types.primitive('Object')]);
    const visit = (type: ApexType): void => {
      if (found.has(type)) {
        return;
      }
      found.add(type);
      const bound = this.find(type);
      if (bound) {
        [...(bound.symbol.superclass ? [bound.symbol.superclass] : []), ...bound.symbol.interfaces].forEach(visit);
      }
    };
    visit(symbol.type);
    return [...found];
  }

  /** JavaScript property that holds an instance field or an automatic property. */
  slot(member: FieldSymbol | PropertySymbol): string {
    let slot = this.slots.get(member);
    if (slot === undefined) {
      slot = this.isTaken(member) ? `${member.name}$${member.owner.canonicalName.replaceAll('.', '$')}` : member.name;
      this.slots.set(member, slot);
    }
    return slot;
  }

  private isTaken(member: FieldSymbol | PropertySymbol): boolean {
    if (RESERVED_SLOTS.has(member.name)) {
      return member.name === 'constructor' || this.isException(member.owner);
    }
    return this.chain(member.owner)
      .slice(1)
      .some((ancestor) => instanceMembers(ancestor).some((other) => sameName(other, member)));
  }

  /** True where a property is read and written through methods, because it has code or a subclass replaces it. */
  hasAccessors(property: PropertySymbol): boolean {
    return !property.isAuto || this.dispatched.has(property);
  }

  private findDispatched(symbol: ClassSymbol): void {
    const ancestors = this.chain(symbol).slice(1);
    for (const property of symbol.properties.filter((candidate) => !candidate.isStatic)) {
      for (const ancestor of ancestors) {
        for (const overridden of ancestor.properties.filter((other) => sameName(other, property))) {
          this.dispatched.add(property);
          this.dispatched.add(overridden);
        }
      }
    }
  }

  /** The method that answers a call by this name on an instance; null where no user class declares one. */
  findMethod(symbol: ClassSymbol, name: string, arity: number): MethodSymbol | null {
    for (const owner of this.chain(symbol)) {
      const candidates = owner.methods.filter(
        (method) =>
          !method.isStatic && method.name.toLowerCase() === name.toLowerCase() && method.parameters.length === arity,
      );
      const implementing = candidates.find((method) =>
        method.overrides.some((over) => over.owner.origin === 'library'),
      );
      const found = implementing ?? candidates[0];
      if (found) {
        return found;
      }
    }
    return null;
  }
}

function instanceMembers(symbol: ClassSymbol): readonly (FieldSymbol | PropertySymbol)[] {
  return [...symbol.fields, ...symbol.properties].filter((member) => !member.isStatic);
}

function sameName(left: { readonly name: string }, right: { readonly name: string }): boolean {
  return left.name.toLowerCase() === right.name.toLowerCase();
}
