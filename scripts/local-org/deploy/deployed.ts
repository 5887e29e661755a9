/** Everything that one state of the deployed source means, ready to run; nothing in it is of a transaction. */
import { compile, type CompiledProgram, type Diagnostic, type SourceFile } from '../apex/compiler';
import { library } from '../apex/library';
import type { SyntaxCache } from '../apex/syntax/syntax-cache';
import { FormulaEngine } from '../data/formula/engine';
import { buildSchema } from '../data/schema/build-schema';
import type { Schema } from '../data/schema/schema';
import type { MetadataError } from '../metadata/metadata-error';
import { filesOfEntries, sameFiles, type MetadataFiles } from '../metadata/metadata-files';
import type { MetadataSource } from '../metadata/metadata-source';
import { readMetadata } from '../metadata/read-metadata';
import { ProgramTriggers } from '../transactions/trigger-runner';
import type { DeployProblem } from './deploy-result';

export interface Deployed {
  readonly files: MetadataFiles;
  readonly source: MetadataSource;
  readonly schema: Schema;
  readonly program: CompiledProgram;
  readonly triggers: ProgramTriggers;
  readonly formulas: FormulaEngine;
  /** By lower-cased name. */
  readonly labels: ReadonlyMap<string, string>;
  /** By lower-cased name. */
  readonly staticResources: ReadonlyMap<string, Uint8Array>;
}

export interface DeployContext {
  /** Key prefixes that custom objects of the org already have. */
  readonly keyPrefixes: ReadonlyMap<string, string>;
  readonly cacheFolder: string | null;
  /** As of `CompileContext`. */
  readonly syntaxCache?: SyntaxCache;
  /** A state whose schema serves again where nothing but Apex has changed since. */
  readonly previous?: Deployed | null;
}

export type Prepared =
  | { readonly deployed: Deployed; readonly problems: readonly [] }
  | { readonly deployed: null; readonly problems: readonly DeployProblem[] };

/** An org to which nothing was deployed. */
export const NO_FILES: MetadataFiles = filesOfEntries(new Map());

/** Reads, checks and compiles; touches no database, so a refusal leaves the org as it was. */
export function prepare(files: MetadataFiles, context: DeployContext): Prepared {
  const { keyPrefixes, cacheFolder, syntaxCache, previous = null } = context;
  const base = previous && sameFiles(previous.files, files, (path) => !isApex(path)) ? previous : null;
  const source = base ? { ...base.source, ...apexOf(files) } : readMetadata(files);
  const { schema, problems } = base ? { schema: base.schema, problems: [] } : buildSchema(source, { keyPrefixes });
  const faults = [...source.problems, ...problems].map(metadataProblem);
  const compilation = compile(sourceFiles(source), {
    schema,
    library,
    cacheFolder,
    ...(syntaxCache ? { syntaxCache } : {}),
  });
  const { program } = compilation;
  if (!program || faults.length > 0) {
    return { deployed: null, problems: sorted([...faults, ...compilation.diagnostics.map(apexProblem)]) };
  }
  const deployed: Deployed = {
    files,
    source,
    schema,
    program,
    triggers: new ProgramTriggers(program.triggers),
    formulas: base?.formulas ?? new FormulaEngine(schema),
    labels: base?.labels ?? new Map(source.labels.map(({ fullName, value }) => [fullName.toLowerCase(), value])),
    staticResources: base?.staticResources ?? staticResources(source, files),
  };
  return { deployed, problems: [] };
}

/** Classes and triggers with their `-meta.xml`. */
export function isApex(path: string): boolean {
  return /\.(cls|trigger)(-meta\.xml)?$/i.test(path);
}

/** What of the source is Apex, and what is wrong with it. */
function apexOf(files: MetadataFiles): Pick<MetadataSource, 'apex' | 'problems'> {
  const paths = files.paths.filter(isApex);
  const { apex, problems } = readMetadata({ ...files, paths });
  return { apex, problems };
}

function sourceFiles(source: MetadataSource): readonly SourceFile[] {
  return source.apex
    .filter(({ active }) => active)
    .map(({ place, text, apiVersion }) => ({ path: place.path, text, apiVersion }));
}

function staticResources(source: MetadataSource, files: MetadataFiles): ReadonlyMap<string, Uint8Array> {
  return new Map(
    source.staticResources.flatMap(({ fullName, contentPath }) =>
      contentPath !== null && files.has(contentPath)
        ? [[fullName.toLowerCase(), files.bytes(contentPath)] as const]
        : [],
    ),
  );
}

export function metadataProblem({ place, problem, remedy }: MetadataError): DeployProblem {
  return { path: place.path, line: place.line, column: 1, message: `${problem} ${remedy}` };
}

function apexProblem({ path, line, column, message }: Diagnostic): DeployProblem {
  return { path, line, column, message };
}

function sorted(problems: readonly DeployProblem[]): readonly DeployProblem[] {
  return [...problems].sort(
    (left, right) => left.path.localeCompare(right.path) || left.line - right.line || left.column - right.column,
  );
}
