/** Emitted programs on disk, by the hash of everything that the output depends on. */
import { createHash, type Hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Schema } from '../../data/schema/schema';
import type { EmittedProgram } from './emitted-program';

interface Source {
  readonly path: string;
  readonly text: string;
  readonly apiVersion: number;
}

export class ProgramCache {
  private readonly file: string | null;

  constructor(sources: readonly Source[], context: { readonly schema: Schema; readonly cacheFolder: string | null }) {
    this.file =
      context.cacheFolder === null
        ? null
        : join(context.cacheFolder, `program-${programKey(sources, context.schema)}.json`);
  }

  /** Null when there is none, or none that can be read. */
  read(): EmittedProgram | null {
    if (this.file === null) {
      return null;
    }
    try {
      return JSON.parse(readFileSync(this.file, 'utf8')) as EmittedProgram;
    } catch {
      return null;
    }
  }

  /** Written beside and renamed, so that a process that reads meanwhile sees all or nothing. */
  write(program: EmittedProgram): void {
    if (this.file === null) {
      return;
    }
    mkdirSync(join(this.file, '..'), { recursive: true });
    const temporary = `${this.file}.${process.pid}.${threadId}`;
    writeFileSync(temporary, JSON.stringify(program));
    renameSync(temporary, this.file);
    forgetOldPrograms(join(this.file, '..'));
  }
}

/** Every change of a source makes a new file: only the latest are worth their space. */
const KEPT_PROGRAMS = 8;

function forgetOldPrograms(folder: string): void {
  const byAge = readdirSync(folder)
    .filter((name) => name.startsWith('program-') && name.endsWith('.json'))
    .map((name) => ({ path: join(folder, name), writtenAt: statSync(join(folder, name)).mtimeMs }))
    .sort((left, right) => right.writtenAt - left.writtenAt);
  byAge.slice(KEPT_PROGRAMS).forEach(({ path }) => rmSync(path, { force: true }));
}

function programKey(sources: readonly Source[], schema: Schema): string {
  const hash = createHash('sha256').update(compilerKey());
  for (const { path, text, apiVersion } of sources) {
    hash.update(`\0${path}\0${apiVersion}\0`).update(text);
  }
  addSchema(hash, schema);
  return hash.digest('hex').slice(0, 40);
}

/** What the compiler reads of the schema: names, types, relationships, and which named components there are. */
function addSchema(hash: Hash, schema: Schema): void {
  const lines: string[] = [];
  for (const object of schema.objects()) {
    lines.push(`\0${object.name} ${object.kind}`);
    for (const field of object.fields.values()) {
      const { name, type, relationshipName, childRelationshipName, referenceTo, createable, updateable } = field;
      const links = `${relationshipName ?? ''} ${childRelationshipName ?? ''} ${referenceTo.join()}`;
      lines.push(`${name} ${type} ${links} ${createable} ${updateable} ${field.scale} ${field.externalId}`);
    }
  }
  hash.update([...lines, ...schema.components()].join('\n'));
}

/** Folders whose code decides what is emitted: the compiler with its library, and the analysis of SOQL and SOSL. */
const COMPILER_FOLDERS = [
  join(__dirname, '..'),
  ...['soql', 'sosl'].map((name) => join(__dirname, '..', '..', 'data', name)),
];

let knownCompilerKey: string | null = null;

function compilerKey(): string {
  knownCompilerKey ??= COMPILER_FOLDERS.flatMap(sourceFiles)
    .reduce((hash, path) => hash.update(path).update(readFileSync(path)), createHash('sha256'))
    .digest('hex');
  return knownCompilerKey;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        return entry.name === 'test' ? [] : sourceFiles(path);
      }
      return /\.(ts|json)$/.test(entry.name) ? [path] : [];
    });
}
