/**
 * What is known while one body is bound: a method, an accessor, an initialiser, a trigger, an anonymous block. The
 * families of binders take it as their first parameter and reach each other only through it.
 */
import type { AccessMode } from '../../runtime/transaction';
import type { ApexType } from '../../types';
import type { ExpressionSyntax, Position, StatementSyntax, TypeSyntax } from '../../syntax/nodes';
import type { BoundExpression } from '../bound-expression';
import type { BoundStatement } from '../bound';
import { convert, isAssignable, rowOf } from '../conversion';
import { checkVariableName } from '../identifiers';
import { Refusal, type Diagnostics } from '../diagnostics';
import type { DiagnosticCode } from '../messages';
import type { QueryAnalyser } from '../query';
import type { SymbolTable } from '../symbol-table';
import type { ClassSymbol, FieldSymbol, LocalSymbol, PropertySymbol } from '../symbols';
import { resolveType } from '../type-resolution';
import type { Entity } from './entity';

/** The same for all bodies of one source. */
export interface SourceContext {
  readonly table: SymbolTable;
  readonly diagnostics: Diagnostics;
  readonly analyseQuery: QueryAnalyser;
  readonly path: string;
  readonly apiVersion: number;
  /** The SObject type of a trigger; null elsewhere. */
  readonly triggerObject: string | null;
  readonly access: AccessMode;
  /** Literal value of a `static final` field, for `when`. */
  readonly constantOf: (field: FieldSymbol) => ExpressionSyntax | null;
}

/** `initialiser` and `constructor` may assign final fields; `void` bodies return nothing. */
export interface BodyKind {
  readonly kind: 'method' | 'constructor' | 'initialiser' | 'accessor' | 'trigger' | 'anonymous';
  readonly isStatic: boolean;
  /** Null where `return` takes no value. */
  readonly returnType: ApexType | null;
  /** The property whose accessor this is. */
  readonly property: PropertySymbol | null;
}

/** The two tables that know every kind of node. */
export interface Binders {
  expression(body: Body, syntax: ExpressionSyntax): BoundExpression;
  entity(body: Body, syntax: ExpressionSyntax): Entity;
  statement(body: Body, syntax: StatementSyntax): BoundStatement[];
}

export interface SafeLink {
  readonly receiver: BoundExpression;
  readonly temporary: LocalSymbol;
}

export class Body {
  readonly table: SymbolTable;
  private readonly scopes: Map<string, LocalSymbol>[] = [new Map()];
  private nextId = 0;
  loopDepth = 0;
  /** Receivers of `?.` in the chain that is being bound, outermost first. */
  safeLinks: SafeLink[] = [];
  /** True once a statement was refused and left out: how the rest flows can then not be told. */
  isIncomplete = false;
  /** True while the arguments of `this(…)` or `super(…)` are bound. */
  isInChain = false;

  constructor(
    readonly source: SourceContext,
    readonly owner: ClassSymbol,
    readonly kind: BodyKind,
    private readonly binders: Binders,
  ) {
    this.table = source.table;
  }

  bind(syntax: ExpressionSyntax): BoundExpression {
    return this.binders.expression(this, syntax);
  }

  entity(syntax: ExpressionSyntax): Entity {
    return this.binders.entity(this, syntax);
  }

  statement(syntax: StatementSyntax): BoundStatement[] {
    return this.binders.statement(this, syntax);
  }

  /** Binds and converts. @throws Refusal `Illegal assignment from … to …` */
  bindTo(syntax: ExpressionSyntax, type: ApexType): BoundExpression {
    return this.convertTo(this.bind(syntax), type, syntax.position);
  }

  convertTo(expression: BoundExpression, type: ApexType, position: Position): BoundExpression {
    const row = rowOf(expression, type);
    if (row) {
      return row;
    }
    if (!isAssignable(expression.type, type, this.table)) {
      this.refuse(position, 'ILLEGAL_ASSIGNMENT', expression.type.name, type.name);
    }
    return convert(expression, type);
  }

  type(syntax: TypeSyntax): ApexType {
    return resolveType(syntax, this.table, this.owner);
  }

  refuse(position: Position, code: DiagnosticCode, ...values: readonly string[]): never {
    throw new Refusal(position, code, values);
  }

  report(position: Position, code: DiagnosticCode, ...values: readonly string[]): void {
    this.source.diagnostics.report(this.source.path, position, code, ...values);
  }

  /** Runs `work`; a refusal inside is reported and the result is null. */
  attempt<T>(work: () => T): T | null {
    const result = this.source.diagnostics.attempt(this.source.path, work);
    this.isIncomplete ||= result === null;
    return result;
  }

  inScope<T>(work: () => T): T {
    this.scopes.push(new Map());
    try {
      return work();
    } finally {
      this.scopes.pop();
    }
  }

  inLoop<T>(work: () => T): T {
    this.loopDepth++;
    try {
      return this.inScope(work);
    } finally {
      this.loopDepth--;
    }
  }

  declare(name: string, type: ApexType, position: Position, isFinal = false, isParameter = false): LocalSymbol {
    checkVariableName(name, position, this.report.bind(this));
    if (this.local(name)) {
      this.report(position, 'DUPLICATE_VARIABLE', name);
    }
    const symbol: LocalSymbol = { kind: 'local', name, type, id: this.nextId++, isFinal, isParameter };
    this.scopes.at(-1)?.set(name.toLowerCase(), symbol);
    return symbol;
  }

  temporary(type: ApexType): LocalSymbol {
    const id = this.nextId++;
    return { kind: 'local', name: `$${id}`, type, id, isFinal: true, isParameter: false };
  }

  local(name: string): LocalSymbol | null {
    const key = name.toLowerCase();
    for (let index = this.scopes.length - 1; index >= 0; index--) {
      const symbol = this.scopes[index]?.get(key);
      if (symbol) {
        return symbol;
      }
    }
    return null;
  }
}
