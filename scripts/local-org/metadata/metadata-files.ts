/** Where metadata comes from: a folder on disk, or the entries of a zip that was deployed. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface MetadataFiles {
  /** With forward slashes, sorted. */
  readonly paths: readonly string[];
  has(path: string): boolean;
  bytes(path: string): Uint8Array;
  text(path: string): string;
}

const SKIPPED_FOLDERS = new Set(['node_modules', '.git', '.sfdx', '.sf', '__tests__', 'jsconfig']);

/**
 * The files of an sfdx project (its package directories), or of any folder that holds source, as they are now.
 * Paths are given relative to `root`.
 */
export function filesOfFolder(root: string): MetadataFiles {
  const found: string[] = [];
  for (const folder of packageFolders(root)) {
    collect(join(root, folder), root, found);
  }
  return filesOfEntries(new Map(found.map((path) => [path, readFileSync(join(root, path))])));
}

export function filesOfEntries(entries: ReadonlyMap<string, Uint8Array>): MetadataFiles {
  const read = (path: string): Uint8Array => {
    const bytes = entries.get(path);
    if (!bytes) {
      throw new Error(`The archive has no ${path}.`);
    }
    return bytes;
  };
  return {
    paths: [...entries.keys()].sort(),
    has: (path) => entries.has(path),
    bytes: read,
    text: (path) => Buffer.from(read(path)).toString('utf8'),
  };
}

/** Whether two sets hold the same files with the same content. @param counts the paths that are compared */
export function sameFiles(
  left: MetadataFiles,
  right: MetadataFiles,
  counts: (path: string) => boolean = () => true,
): boolean {
  const paths = left.paths.filter(counts);
  return (
    paths.length === right.paths.filter(counts).length &&
    paths.every((path) => right.has(path) && Buffer.compare(left.bytes(path), right.bytes(path)) === 0)
  );
}

function packageFolders(root: string): readonly string[] {
  let project: { packageDirectories?: readonly { path: string }[] };
  try {
    project = JSON.parse(readFileSync(join(root, 'sfdx-project.json'), 'utf8')) as typeof project;
  } catch {
    return ['.'];
  }
  // A package may be listed once for each of its versions, and a project be written on Windows.
  return [...new Set((project.packageDirectories ?? []).map(({ path }) => path.replaceAll('\\', '/')))];
}

function collect(folder: string, root: string, found: string[]): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) {
      if (!SKIPPED_FOLDERS.has(name)) {
        collect(path, root, found);
      }
    } else {
      found.push(relative(root, path).split(sep).join('/'));
    }
  }
}
