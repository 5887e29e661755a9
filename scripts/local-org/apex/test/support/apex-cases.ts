/**
 * Compile-and-run tables: each case is a piece of Apex and the text of what it must answer. All cases of a table are
 * compiled as one program against the real library and run each in a transaction of its own.
 */
import { describe, expect, it } from 'vitest';
import { compile, type CompiledProgram, type Diagnostic, type SourceFile } from '../../compiler';
import { library } from '../../library';
import { ApexException } from '../../runtime/exception';
import { apexToString } from '../../runtime/text';
import { fakeSchema } from './fake-schema';
import { inFakeTransaction, type FakeOptions } from './fake-transaction';

/**
 * What is tested, a method body that returns an Object, and the text of the value as string concatenation shows it. An
 * exception that the body lets out is `type: message`.
 */
export type ApexCase = readonly [what: string, body: string, expected: string];

export interface TableOptions {
  /** Classes around the cases, by any path. */
  readonly classes?: readonly string[];
  /** Members of the class that the cases are methods of. */
  readonly members?: string;
  readonly transaction?: FakeOptions;
}

export function source(text: string, path = 'Source.cls'): SourceFile {
  return { path, text, apiVersion: 67 };
}

export function compileSources(sources: readonly SourceFile[]): {
  readonly program: CompiledProgram | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  return compile(sources, { schema: fakeSchema(), library, cacheFolder: null });
}

/** Fails with the diagnostics when the sources do not compile. */
export function mustCompile(...texts: readonly string[]): CompiledProgram {
  const sources = texts.map((text, index) => source(text, `Source${index}.cls`));
  const { program, diagnostics } = compileSources(sources);
  if (!program) {
    throw new Error(diagnostics.map((found) => `${found.path}:${found.line}: ${found.message}`).join('\n'));
  }
  return program;
}

/** Runs a static method without parameters and answers the text of its result. */
export function runStatic(
  program: CompiledProgram,
  className: string,
  methodName: string,
  options: FakeOptions = {},
): string {
  const method = program.classes.find(className)?.methods.find((candidate) => candidate.name === methodName);
  if (!method) {
    throw new Error(`There is no method ${className}.${methodName}.`);
  }
  return inFakeTransaction(
    () => {
      try {
        return apexToString(method.invoke(null, []));
      } catch (error) {
        if (error instanceof ApexException) {
          return `${error.$type.name}: ${error.apexMessage ?? 'null'}`;
        }
        throw error;
      }
    },
    { ...options, org: { ...options.org, classes: program.classes } },
  );
}

/** A Vitest suite with one test per case. */
export function describeApex(title: string, cases: readonly ApexCase[], options: TableOptions = {}): void {
  describe(title, () => {
    const table = compileTable(cases, options);
    it.each(cases.map(([what, , expected], index) => [what, index, expected] as const))(
      '%s',
      (_what, index, expected) => {
        const refusal = table.refusals.get(index);
        expect(refusal ?? runStatic(table.program, 'Cases', `case${index}`, options.transaction)).toBe(expected);
      },
    );
  });
}

interface Table {
  readonly program: CompiledProgram;
  /** Compile errors by the index of their case; the other cases still run. */
  readonly refusals: ReadonlyMap<number, string>;
}

function compileTable(cases: readonly ApexCase[], options: TableOptions): Table {
  const refusals = new Map<number, string>();
  for (;;) {
    const lines = ['@IsTest', 'public class Cases {', (options.members ?? '').replaceAll('\n', ' ')];
    const firstLine = lines.length + 1;
    cases.forEach(([, body], index) => {
      const text = refusals.has(index) ? 'return null;' : body.replaceAll('\n', ' ');
      lines.push(`public static Object case${index}() { ${text} }`);
    });
    lines.push('}');
    const sources = [lines.join('\n'), ...(options.classes ?? [])].map((text, index) =>
      source(text, `Source${index}.cls`),
    );
    const { program, diagnostics } = compileSources(sources);
    if (program) {
      return { program, refusals };
    }
    const known = refusals.size;
    for (const { path, line, message } of diagnostics) {
      const index = line - firstLine;
      if (path === 'Source0.cls' && index >= 0 && index < cases.length) {
        refusals.set(index, `does not compile: ${message}`);
      }
    }
    if (refusals.size === known) {
      throw new Error(diagnostics.map((found) => `${found.path}:${found.line}: ${found.message}`).join('\n'));
    }
  }
}
