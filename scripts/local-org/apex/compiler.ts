/**
 * Apex sources -> running classes and triggers. What was emitted is kept on disk by everything it depended on, so that
 * a warm start neither parses nor analyses.
 */
import type { Schema } from '../data/schema/schema';
import { emitAnonymous, emitProgram } from './emit/emit-program';
import { EmitError } from './emit/emit-error';
import type { EmittedProgram, TriggerFacts } from './emit/emitted-program';
import { linkCoverage, type Coverage } from './emit/coverage';
import { linkScript, type LinkedNames, type LinkedScript } from './emit/link';
import { BLOCK_NAME } from './emit/names';
import { ProgramCache } from './emit/program-cache';
import { entered, LinkedRegistry, NestedRegistry } from './emit/registry';
import type { LibraryClass } from './library/define';
import type { ClassRegistry } from './runtime/apex-class';
import { registerLibrary } from './runtime/library-facts';
import { analyse, analyseAnonymous, type Analysis, type AnalysisContext } from './semantics/analyse';
import type { TriggerEvent } from './semantics/bound';
import { syntaxCacheIn, type SyntaxCache } from './syntax/syntax-cache';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly apiVersion: number;
}

export interface Diagnostic {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface CompileContext {
  readonly schema: Schema;
  readonly library: readonly LibraryClass[];
  /** For compiled programs; null keeps none. */
  readonly cacheFolder: string | null;
  /** Of whoever compiles again and again; that of the folder when absent. */
  readonly syntaxCache?: SyntaxCache;
}

export interface ApexTrigger {
  readonly name: string;
  readonly objectName: string;
  readonly events: ReadonlySet<TriggerEvent>;
  /** Reads the top of `transaction().triggers`. */
  run(): void;
}

export interface CompiledProgram {
  readonly classes: ClassRegistry;
  readonly triggers: readonly ApexTrigger[];
  readonly coverage: Coverage;
}

export interface CompiledBlock {
  /** Runs the block in the current transaction. */
  run(): void;
  /** The program's classes and those that the block declares. */
  readonly classes: ClassRegistry;
}

export interface Compilation<T> {
  /** Null when there are diagnostics. */
  readonly program: T | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Of anonymous blocks that do not say. */
const DEFAULT_API_VERSION = 67;

/** A program that also remembers how to analyse its sources again, for the anonymous blocks that run in it. */
class Program implements CompiledProgram {
  readonly classes: ClassRegistry;
  readonly triggers: readonly ApexTrigger[];
  readonly coverage: Coverage;
  readonly names: LinkedNames;
  private known: Analysis | null;

  constructor(
    emitted: EmittedProgram,
    readonly sources: readonly SourceFile[],
    readonly context: CompileContext,
    known: Analysis | null,
  ) {
    const { names, hits } = linkScript(emitted, context.library);
    this.names = names;
    this.known = known;
    this.classes = new LinkedRegistry(emitted.classes, names);
    this.triggers = emitted.triggers.map((facts) => linkTrigger(facts, names));
    this.coverage = linkCoverage(emitted.coverage, hits);
  }

  /** A program that came from the cache is analysed when a block first needs it. */
  get analysis(): Analysis {
    this.known ??= analyse(this.sources, analysisContext(this.context));
    return this.known;
  }
}

export function compile(sources: readonly SourceFile[], context: CompileContext): Compilation<CompiledProgram> {
  registerLibrary(context.library);
  const cache = new ProgramCache(sources, context);
  const cached = cache.read();
  if (cached) {
    return { program: new Program(cached, sources, context, null), diagnostics: [] };
  }
  const analysis = analyse(sources, analysisContext(context));
  if (analysis.diagnostics.length > 0) {
    return { program: null, diagnostics: analysis.diagnostics };
  }
  return emitted('', () => {
    const output = emitProgram(analysis.program);
    cache.write(output);
    return new Program(output, sources, context, analysis);
  });
}

/** @param program as {@link compile} gave it */
export function compileAnonymous(
  text: string,
  program: CompiledProgram,
  apiVersion = DEFAULT_API_VERSION,
): Compilation<CompiledBlock> {
  if (!(program instanceof Program)) {
    throw new Error('An anonymous block needs a program that the compiler made.');
  }
  const { analysis, context } = program;
  const source = { path: 'AnonymousBlock', text, apiVersion };
  const { block, diagnostics } = analyseAnonymous(source, analysis.table, context);
  if (!block || diagnostics.length > 0) {
    return { program: null, diagnostics };
  }
  return emitted('AnonymousBlock', () => {
    const output = emitAnonymous(block, analysis.program.classes);
    const script: LinkedScript = linkScript(output, context.library, program.names);
    const run = script.names[BLOCK_NAME] as () => void;
    return {
      run: () => void entered(script.names, () => entered(program.names, run)),
      classes: new NestedRegistry(new LinkedRegistry(output.classes, script.names), program.classes),
    };
  });
}

function analysisContext({ schema, library, cacheFolder, syntaxCache }: CompileContext): AnalysisContext {
  return { schema, library, syntaxCache: syntaxCache ?? syntaxCacheIn(cacheFolder) };
}

/** What the emitter refuses is told like what the analysis refuses. */
function emitted<T>(path: string, work: () => T): Compilation<T> {
  try {
    return { program: work(), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof EmitError)) {
      throw error;
    }
    return { program: null, diagnostics: [{ path, ...error.position, message: error.message }] };
  }
}

function linkTrigger(facts: TriggerFacts, names: LinkedNames): ApexTrigger {
  const run = names[facts.emittedName] as () => void;
  return {
    name: facts.name,
    objectName: facts.objectName,
    events: new Set(facts.events),
    run: () => void entered(names, run),
  };
}
