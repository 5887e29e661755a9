/** Names of the files that describe components. */

export const META = '-meta.xml';

/** End of the file of a folder in the source format, `Sales.reportFolder-meta.xml`; the zip format has `Sales-meta.xml`. */
export const FOLDER_META = /\.\w*folder-meta\.xml$/i;

export function withoutMeta(path: string): string {
  return path.endsWith(META) ? path.slice(0, -META.length) : path;
}
