/** Reads metadata source, in the source format or in the zip format of the Metadata API, into typed models. */
import { checkKept, isDescription, isFolderFile, keptBundleOf, keptTypeOf } from './kept-files';
import type { KeptType } from './kept-types';
import { META, withoutMeta } from './meta-file';
import { MetadataError } from './metadata-error';
import type { MetadataFiles } from './metadata-files';
import { emptySource, type MetadataSource } from './metadata-source';
import { METADATA_TYPES, type MetadataType } from './metadata-types';
import { parseXml } from './xml';

const bySuffix = new Map(METADATA_TYPES.map((type) => [type.suffix.toLowerCase(), type]));

/**
 * Never throws for what a file holds: faults are listed in `problems`, types without emulation in `notEmulated`.
 * Whether the parts fit each other is checked by `buildSchema` and `loadRecords`.
 */
export function readMetadata(files: MetadataFiles): MetadataSource {
  const source = emptySource();
  for (const path of files.paths) {
    const bundle = keptBundleOf(path);
    const [type, fullName] = bundle ? [null, ''] : typeOf(files, path);
    const kept = type ? null : (bundle ?? keptTypeOf(path));
    if (type) {
      readFile(source, type, files, path, fullName);
    } else if (isFolderFile(path)) {
      collecting(source, () => void parseXml(path, files.text(path), null));
    } else if (kept) {
      readKept(source, kept, files, path);
    } else if (path.endsWith(META)) {
      source.notEmulated.push({ type: suffixOf(path), path });
    }
  }
  return source;
}

function typeOf(files: MetadataFiles, path: string): readonly [MetadataType | null, string] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const hasMeta = name.endsWith(META);
  const stem = withoutMeta(name);
  const dot = stem.lastIndexOf('.');
  const type = dot > 0 ? bySuffix.get(stem.slice(dot + 1).toLowerCase()) : undefined;
  // Suffixes such as `.md` and `.app` are common: without `-meta.xml` only XML counts, and what is code by nature.
  const belongs = hasMeta || type?.isContent || (type && files.text(path).trimStart().startsWith('<?xml'));
  return type && belongs ? [type, stem.slice(0, dot)] : [null, ''];
}

function readKept(source: MetadataSource, type: KeptType, files: MetadataFiles, path: string): void {
  collecting(source, () => {
    checkKept(files, path, type);
    // The files of a bundle follow each other: it is named once.
    const isKnown = type.bundleDepth > 0 && folderOf(source.notEmulated.at(-1)?.path ?? '') === folderOf(path);
    if (isDescription(path, type) && !isKnown) {
      source.notEmulated.push({ type: type.name, path });
    }
  });
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** Faults in a file are listed. */
function collecting(source: MetadataSource, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof MetadataError)) {
      throw error;
    }
    source.problems.push(error);
  }
}

function suffixOf(path: string): string {
  const stem = withoutMeta(path.slice(path.lastIndexOf('/') + 1));
  return stem.slice(stem.lastIndexOf('.') + 1);
}

function readFile(
  source: MetadataSource,
  type: MetadataType,
  files: MetadataFiles,
  path: string,
  fullName: string,
): void {
  collecting(source, () => {
    if (type.read) {
      type.read(source, { files, path, fullName, objectName: objectFolder(path) });
    } else {
      parseXml(path, files.text(path), type.name);
      source.inert.push({ type: type.name, fullName, place: { path, line: 1 } });
    }
  });
}

/** `…/objects/Account/fields/X.field-meta.xml` belongs to Account. */
function objectFolder(path: string): string {
  const parts = path.split('/');
  return parts[parts.length - 3] ?? '';
}
