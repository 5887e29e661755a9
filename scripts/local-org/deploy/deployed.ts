/** Everything that one state of the deployed source means, ready to run; nothing in it is of a transaction. */
import { compile, type CompiledProgram, type Diagnostic, type SourceFile } from '../apex/compiler';
import { library } from '../apex/library';
import { FormulaEngine } from '../data/formula/engine';
import { buildSchema } from '../data/schema/build-schema';
import type { Schema } from '../data/schema/schema';
import type { MetadataError } from '../metadata/metadata-error';
import { filesOfEntries, type MetadataFiles } from '../metadata/metadata-files';
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
}

export type Prepared =
  | { readonly deployed: Deployed; readonly problems: readonly [] }
  | { readonly deployed: null; readonly problems: readonly DeployProblem[] };

/** An org to which nothing was deployed. */
export const NO_FILES: MetadataFiles = filesOfEntries(new Map());

/** Reads, checks and compiles; touches no database, so a refusal leaves the org as it was. */
export function prepare(files: MetadataFiles, context: DeployContext): Prepared {
  const source = readMetadata(files);
  const { schema, problems } = buildSchema(source, { keyPrefixes: context.keyPrefixes });
  const faults = [...source.problems, ...problems].map(metadataProblem);
  const compilation = compile(sourceFiles(source), { schema, library, cacheFolder: context.cacheFolder });
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
    formulas: new FormulaEngine(schema),
    labels: new Map(source.labels.map(({ fullName, value }) => [fullName.toLowerCase(), value])),
    staticResources: staticResources(source, files),
  };
  return { deployed, problems: [] };
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
