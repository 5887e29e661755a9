/** Files of the types that are kept without effect: which type a file is of, and whether it is well formed. */
import { KEPT_TYPES, type KeptType } from './kept-types';
import { FOLDER_META, META, withoutMeta } from './meta-file';
import type { MetadataFiles } from './metadata-files';
import { parseXml } from './xml';

const BUNDLES = KEPT_TYPES.filter(({ bundleDepth }) => bundleDepth > 0);
/** Files in Aura bundles that are markup. */
const MARKUP = /\.(cmp|app|evt|intf|design|auradoc|tokens)$/;

const WITH_FOLDERS = ['reports', 'dashboards', 'email', 'documents'];

/** `reports/Sales-meta.xml`, in the source format `reports/Sales.reportFolder-meta.xml`. */
export function isFolderFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isPlain = path.endsWith(META) && !withoutMeta(name).includes('.');
  return FOLDER_META.test(path) || (isPlain && path.split('/').some((part) => WITH_FOLDERS.includes(part)));
}

/** The bundle that `path` lies in; null when in none. */
export function keptBundleOf(path: string): KeptType | null {
  const parts = path.split('/');
  return (
    BUNDLES.find(({ directory, bundleDepth }) => {
      const at = parts.indexOf(directory);
      return at >= 0 && parts.length > at + 1 + bundleDepth;
    }) ?? null
  );
}

/** The type of a file that stands for itself, by its suffix and folder. */
export function keptTypeOf(path: string): KeptType | null {
  const folders = path.split('/');
  const stem = withoutMeta(path);
  const isIn = ({ directory }: KeptType): boolean => folders.slice(0, -1).includes(directory);
  const named = KEPT_TYPES.filter(({ suffix }) => suffix !== '' && stem.endsWith(`.${suffix}`));
  const fallback = path.endsWith(META) ? named[0] : undefined;
  return named.find(isIn) ?? KEPT_TYPES.find((type) => type.suffix === '' && isIn(type)) ?? fallback ?? null;
}

/** @throws MetadataError for a file that its type cannot have */
export function checkKept(files: MetadataFiles, path: string, type: KeptType): void {
  if (!isDescription(path, type)) {
    if (type.directory === 'aura' && MARKUP.test(path)) {
      parseXml(path, files.text(path), null);
    }
    return;
  }
  const name = withoutMeta(path)
    .replace(/^.*\//, '')
    .replace(/\.[^.]*$/, '');
  parseXml(path, files.text(path), rootOf(type, path, name));
}

/** The one file of a component that says what it is: its `-meta.xml` where its content is another file. */
export function isDescription(path: string, { hasMetaFile, bundleDepth, suffix }: KeptType): boolean {
  const isFileOfBundle = bundleDepth > 0 && suffix !== '' && path.endsWith(`.${suffix}`);
  return path.endsWith(META) || (!hasMetaFile && bundleDepth === 0) || isFileOfBundle;
}

function rootOf({ name: type, bundleDepth, inFolder, suffix }: KeptType, path: string, name: string): string | null {
  // Of a feature parameter the root may be that of another kind.
  const isFolder = inFolder && (FOLDER_META.test(path) || !path.includes(`.${suffix || 'document'}`));
  if (bundleDepth > 0 || isFolder || type.startsWith('FeatureParameter')) {
    return null;
  }
  return type === 'Settings' ? `${name}Settings` : type;
}
