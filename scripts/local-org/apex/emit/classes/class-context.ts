/** What the functions that emit one class share. */
import type { BoundClass, ClassSymbol, MethodSymbol } from '../../semantics/bound';
import { BodyContext, type Emitters } from '../body-context';
import { emitExpression } from '../expressions';
import type { CoverageTable, ProgramContext } from '../program-context';
import { emitStatement } from '../statements';
import type { Writer } from '../writer';

const emitters: Emitters = { expression: emitExpression, statement: emitStatement };

export interface BodyKind {
  /** JavaScript for `this`; null in static code. */
  readonly self: string | null;
  /** JavaScript that `return;` answers. */
  readonly returned?: string;
  /** Shown in stack traces after the class: `doWork`, `<init>`. */
  readonly frame: string;
  /** The bound code of the body. */
  readonly code: unknown;
}

export class ClassContext {
  readonly symbol: ClassSymbol;

  constructor(
    readonly bound: BoundClass,
    readonly program: ProgramContext,
    readonly writer: Writer,
    /** Null for test classes, which do not count. */
    readonly coverage: CoverageTable | null,
    /** What stack traces show before the name of the method; null where the frame is the whole. */
    readonly location: string | null = `Class.${bound.symbol.canonicalName}`,
  ) {
    this.symbol = bound.symbol;
  }

  /** Writes a body: `write` gets the context in which its statements are emitted. */
  body(kind: BodyKind, write: (body: BodyContext) => void): void {
    const body = new BodyContext(
      {
        program: this.program,
        writer: this.writer,
        owner: this.symbol,
        access: { access: this.bound.access, sharing: this.bound.sharing },
        self: kind.self,
        returned: kind.returned ?? null,
        coverage: this.coverage,
        code: kind.code,
      },
      emitters,
    );
    const location = this.location === null ? kind.frame : `${this.location}.${kind.frame}`;
    this.writer.inLocation(location, () => body.writeBody(() => write(body)));
  }

  /** True where using the class runs code that somebody could notice: then its use must trigger the initialisers. */
  get hasStaticCode(): boolean {
    return this.bound.staticInitialisers.some(
      (initialiser) => initialiser.kind === 'block' || !this.program.constants.has(initialiser.field),
    );
  }

  isRecursive(method: MethodSymbol): boolean {
    return this.program.recursive.has(method);
  }
}
