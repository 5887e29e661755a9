/** What is known while one body (method, accessor, initialiser, trigger, anonymous block) is emitted. */
import type { AccessMode, DataAccess } from '../runtime/transaction';
import type {
  BoundExpression,
  BoundStatement,
  ClassSymbol,
  ConstructorSymbol,
  LocalSymbol,
  MethodSymbol,
  Position,
} from '../semantics/bound';
import type { ApexType } from '../types';
import { EmitError } from './emit-error';
import { localName } from './names';
import { isNonNull, nonNullLocals } from './nullness';
import type { CoverageTable, ProgramContext } from './program-context';
import type { RuntimeName } from './runtime-functions';
import type { Writer } from './writer';

export interface BodyOptions {
  readonly program: ProgramContext;
  readonly writer: Writer;
  readonly owner: ClassSymbol;
  /** How the class runs its SOQL and DML when a statement does not say. */
  readonly access: DataAccess;
  /** JavaScript for `this`; null in static code. */
  readonly self: string | null;
  /** JavaScript that `return;` answers: a constructor returns its instance. */
  readonly returned: string | null;
  /** Null where statements do not count for coverage. */
  readonly coverage: CoverageTable | null;
  /** The bound body: what the analysis of null looks at. */
  readonly code: unknown;
}

/** The two dispatchers, given from outside because the emit functions call each other in circles. */
export interface Emitters {
  expression(node: BoundExpression, body: BodyContext): string;
  statement(node: BoundStatement, body: BodyContext): void;
}

export class BodyContext {
  readonly program: ProgramContext;
  readonly writer: Writer;
  /** Variables in scope, outermost first: dynamic SOQL may bind them. */
  readonly scope: LocalSymbol[] = [];
  private readonly temporaries: string[] = [];
  private readonly aliases = new Map<LocalSymbol, { readonly text: string; readonly local: LocalSymbol | null }>();
  private readonly nonNull: ReadonlySet<LocalSymbol>;
  private nextTemporary = 1;

  constructor(
    readonly options: BodyOptions,
    private readonly emitters: Emitters,
  ) {
    this.program = options.program;
    this.writer = options.writer;
    this.nonNull = nonNullLocals(options.code);
  }

  expression(node: BoundExpression): string {
    return this.emitters.expression(node, this);
  }

  statement(node: BoundStatement): void {
    this.emitters.statement(node, this);
  }

  expressions(nodes: readonly BoundExpression[]): string {
    return nodes.map((node) => this.expression(node)).join(', ');
  }

  /** A value that an operator needs: null is refused as a null dereference. */
  required(node: BoundExpression): string {
    const text = this.expression(node);
    return this.isNonNull(node) ? text : `(${text} ?? ${this.runtime('nullDereference')}())`;
  }

  isNonNull(node: BoundExpression): boolean {
    if (node.kind === 'local') {
      const alias = this.aliases.get(node.symbol);
      return this.nonNull.has(alias?.local ?? node.symbol);
    }
    return isNonNull(node, this.nonNull);
  }

  local(symbol: LocalSymbol): string {
    return this.aliases.get(symbol)?.text ?? localName(symbol);
  }

  /** Makes reads of a temporary of the bound tree read something else, for example the variable it was copied from. */
  alias(symbol: LocalSymbol, text: string, local: LocalSymbol | null = null): void {
    this.aliases.set(symbol, { text, local });
  }

  /** A fresh variable of the body. */
  temporary(): string {
    const name = `$t${this.nextTemporary}`;
    this.nextTemporary += 1;
    this.temporaries.push(name);
    return name;
  }

  /** Declares a temporary of the bound tree at the top of the body. */
  declare(symbol: LocalSymbol): string {
    const name = localName(symbol);
    if (!this.temporaries.includes(name)) {
      this.temporaries.push(name);
    }
    return name;
  }

  /** A variable that all loops of the body count in; a register, where a shared counter would be memory. */
  turnCounter(): string {
    const declaration = '$turns = 0';
    if (!this.temporaries.includes(declaration)) {
      this.temporaries.push(declaration);
    }
    return '$turns';
  }

  /** A fresh name for something declared where it is used. */
  fresh(prefix: string): string {
    const name = `$${prefix}${this.nextTemporary}`;
    this.nextTemporary += 1;
    return name;
  }

  /** Puts the declarations that `write` turns out to need in front of what it writes. */
  writeBody(write: () => void): void {
    const fill = this.writer.placeholder();
    write();
    const sharing = this.inheritsSharing ? `const $own = ${this.runtime('callerSharing')}.current;` : '';
    const temporaries = this.temporaries.length > 0 ? `let ${this.temporaries.join(', ')};` : '';
    fill(sharing + temporaries);
  }

  private get inheritsSharing(): boolean {
    return this.options.access.sharing === 'inherited';
  }

  /** JavaScript of the DataAccess of a statement. */
  access(mode: AccessMode): string {
    return this.inheritsSharing
      ? `{ access: '${mode}', sharing: $own }`
      : this.program.access({ access: mode, sharing: this.options.access.sharing });
  }

  /**
   * Arguments of a call of a user's method. For one that may inherit its caller's sharing a last one is added, which
   * the method ignores: it is there because it is evaluated last.
   */
  callArguments(called: MethodSymbol | ConstructorSymbol, args: readonly string[]): string {
    if (!this.program.mayInheritSharing(called)) {
      return args.join(', ');
    }
    const mode = this.inheritsSharing ? '$own' : `'${this.options.access.sharing}'`;
    return [...args, `${this.runtime('callerSharing')}.current = ${mode}`].join(', ');
  }

  inScope(work: () => void): void {
    const depth = this.scope.length;
    work();
    this.scope.length = depth;
  }

  runtime(name: RuntimeName): string {
    return this.program.runtime(name);
  }

  type(type: ApexType): string {
    return this.program.type(type);
  }

  get self(): string {
    return this.options.self ?? 'undefined';
  }

  refuse(position: Position, message: string): never {
    throw new EmitError(position, message);
  }
}
