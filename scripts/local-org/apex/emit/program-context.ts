/** What the whole program shares while it is emitted: tables of constants, facts about classes, coverage counters. */
import { callbackName } from '../runtime/call';
import type { DataAccess } from '../runtime/transaction';
import { encodeType } from '../runtime/type-codec';
import type {
  BoundExpression,
  ClassSymbol,
  ConstructorSymbol,
  FieldSymbol,
  MethodSymbol,
  PropertySymbol,
} from '../semantics/bound';
import type { ApexType, ClassType } from '../types';
import type { CoverageFacts, LibraryReference } from './emitted-program';
import type { ClassHierarchy } from './class-hierarchy';
import type { RuntimeName } from './runtime-functions';

/** Interns values and hands out their index. */
export class Interner<T> {
  readonly items: T[] = [];
  private readonly indexes = new Map<string, number>();

  index(key: string, make: () => T): number {
    const known = this.indexes.get(key);
    if (known !== undefined) {
      return known;
    }
    const index = this.items.push(make()) - 1;
    this.indexes.set(key, index);
    return index;
  }
}

export class ProgramContext {
  readonly types = new Interner<ApexType>();
  readonly library = new Interner<LibraryReference>();
  readonly decimals = new Interner<string>();
  readonly accesses = new Interner<DataAccess>();
  readonly callers = new Interner<DataAccess>();
  readonly runtimeNames = new Set<RuntimeName>();
  /** Texts of static queries. */
  readonly queries = new Set<string>();
  /** Top-level names that this code declares, and those it uses from elsewhere. */
  readonly declared: string[] = [];
  readonly used = new Set<string>();
  private readonly coverage: (CoverageFacts & { readonly lines: number[] })[] = [];
  private counters = 0;

  constructor(
    readonly hierarchy: ClassHierarchy,
    /** Static final fields whose value is a literal: they are written where they are read. */
    readonly constants: ReadonlyMap<FieldSymbol, BoundExpression>,
    /** Methods that may call themselves, directly or through others. */
    readonly recursive: ReadonlySet<MethodSymbol>,
  ) {}

  /** An overridable method may have an override in a class that inherits its sharing. */
  mayInheritSharing(called: MethodSymbol | ConstructorSymbol): boolean {
    const isOpen = called.kind === 'method' && called.isVirtual;
    return this.hierarchy.inheritsSharing(called.owner) || (isOpen && this.hierarchy.someInheritSharing);
  }

  runtime(name: RuntimeName): string {
    this.runtimeNames.add(name);
    return `$${name}`;
  }

  type(type: ApexType): string {
    return `T${this.types.index(`${type.kind} ${type.name}`, () => type)}`;
  }

  decimal(text: string): string {
    return `D${this.decimals.index(text, () => text)}`;
  }

  access(access: DataAccess): string {
    return `A${this.accesses.index(`${access.access}/${access.sharing}`, () => access)}`;
  }

  caller(access: DataAccess): string {
    return `K${this.callers.index(`${access.access}/${access.sharing}`, () => access)}`;
  }

  /** A top-level name of the program, declared here or in the program that an anonymous block runs in. */
  name(name: string): string {
    this.used.add(name);
    return name;
  }

  declare(name: string): string {
    this.declared.push(name);
    return name;
  }

  /** @param overridable false for `super.method()`, which must reach the library's own function */
  libraryMethod(method: MethodSymbol, overridable: boolean): string {
    const declaration = method.owner.declaration;
    const open = overridable && !method.isStatic && (declaration?.virtual === true || declaration?.abstract === true);
    const callback = open || isAbstract(method) ? callbackName(method.name, method.parameters.length) : null;
    return this.libraryFunction(method.owner, 'method', method.libraryKey ?? '', overridable ? callback : null);
  }

  libraryFunction(
    owner: ClassSymbol,
    member: LibraryReference['member'],
    key: string,
    callback: string | null = null,
  ): string {
    const reference = { className: owner.canonicalName, member, key, callback };
    return `L${this.library.index(JSON.stringify(reference), () => reference)}`;
  }

  /** The JavaScript class behind a library class that a user's class extends. */
  libraryInstances(type: ClassType): string {
    const reference = { className: type.name, member: 'instances', key: '', callback: null } as const;
    return `L${this.library.index(JSON.stringify(reference), () => reference)}`;
  }

  libraryProperty(property: PropertySymbol, member: 'getter' | 'setter'): string {
    return this.libraryFunction(property.owner, member, property.libraryKey ?? '');
  }

  /** Starts the counters of a class or trigger. */
  cover(kind: CoverageFacts['kind'], name: string, path: string): CoverageTable {
    const table = { kind, name, path, first: this.counters, lines: [] as number[] };
    this.coverage.push(table);
    return {
      counter: (line) => {
        table.lines.push(line);
        this.counters += 1;
        return this.counters - 1;
      },
    };
  }

  get coverageFacts(): readonly CoverageFacts[] {
    return this.coverage;
  }

  get encodedTypes(): ReturnType<typeof encodeType>[] {
    return this.types.items.map(encodeType);
  }
}

export interface CoverageTable {
  /** A new counter for a statement on this line. */
  counter(line: number): number;
}

function isAbstract(method: MethodSymbol): boolean {
  const declared = method.owner.declaration?.methods?.[method.libraryKey ?? ''];
  return declared === null;
}
