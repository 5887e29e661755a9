/** Parsing is the slow part of a compilation: trees are kept by the hash of the text they were read from. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UnitSyntax } from './nodes';

/** Raised whenever the shape of the tree changes, so that no older tree is read. */
const FORMAT = 1;

export interface SyntaxCache {
  read(key: string): UnitSyntax | null;
  write(key: string, unit: UnitSyntax): void;
}

export function syntaxKey(path: string, text: string): string {
  const kind = path.toLowerCase().endsWith('.trigger') ? 'trigger' : 'class';
  return createHash('sha256').update(`${FORMAT}\0${kind}\0${text}`).digest('hex');
}

export class MemorySyntaxCache implements SyntaxCache {
  private readonly units = new Map<string, UnitSyntax>();

  /** @param behind asked for what is not in memory, and told of everything new */
  constructor(private readonly behind: SyntaxCache | null = null) {}

  read(key: string): UnitSyntax | null {
    const unit = this.units.get(key) ?? this.behind?.read(key) ?? null;
    if (unit) {
      this.units.set(key, unit);
    }
    return unit;
  }

  write(key: string, unit: UnitSyntax): void {
    this.units.set(key, unit);
    this.behind?.write(key, unit);
  }
}

/** One JSON file a tree. A file that cannot be read is as good as none. */
export class FolderSyntaxCache implements SyntaxCache {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  read(key: string): UnitSyntax | null {
    try {
      return JSON.parse(readFileSync(this.path(key), 'utf8')) as UnitSyntax;
    } catch {
      return null;
    }
  }

  /** Written beside and renamed, so that no reader sees half a file. */
  write(key: string, unit: UnitSyntax): void {
    const temporary = `${this.path(key)}.${process.pid}`;
    writeFileSync(temporary, JSON.stringify(unit));
    renameSync(temporary, this.path(key));
  }

  private path(key: string): string {
    return join(this.folder, `${key}.json`);
  }
}

/** In memory over the trees that `folder` keeps; null keeps none. */
export function syntaxCacheIn(folder: string | null): SyntaxCache {
  return new MemorySyntaxCache(folder === null ? null : new FolderSyntaxCache(join(folder, 'syntax')));
}
