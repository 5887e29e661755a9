/** Names of the files that describe components. */

export const META = '-meta.xml';

/** Of a folder in the source format, `Sales.reportFolder-meta.xml`; in the zip format that is `Sales-meta.xml`. */
export const FOLDER_META = /\.\w*folder-meta\.xml$/i;

export function withoutMeta(path: string): string {
  return path.endsWith(META) ? path.slice(0, -META.length) : path;
}
