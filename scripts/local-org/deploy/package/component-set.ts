/** Source as components: what a deployment of a zip adds to, replaces and takes away, and what a retrieval reads. */
import { filesOfEntries, type MetadataFiles } from '../../metadata/metadata-files';
import { componentKey, componentOf, type Component, type ComponentId } from './component';
import { belongsTo } from './membership';
import { composedType, split } from './split';

export class ComponentSet {
  private readonly byKey = new Map<string, { id: ComponentId; files: Map<string, Uint8Array> }>();
  /** Files of no component, such as a project's settings. */
  private readonly others = new Map<string, Uint8Array>();

  /** Composed files are taken apart; see `split`. */
  static of(files: MetadataFiles): ComponentSet {
    const set = new ComponentSet();
    files.paths.forEach((path) => set.addFile(path, files.bytes(path)));
    return set;
  }

  /** @throws MetadataError for a composed file that is not well-formed XML */
  private addFile(path: string, bytes: Uint8Array): void {
    const type = composedType(path);
    const text = type ? Buffer.from(bytes).toString('utf8') : '';
    const isComposed = type?.children?.some(({ element }) => text.includes(`<${element}>`)) ?? false;
    if (!type || !isComposed) {
      this.keep(path, bytes);
      return;
    }
    const { parts, rest } = split(path, text, type);
    parts.forEach((part) => this.keep(part.path, Buffer.from(part.text)));
    if (rest !== null) {
      this.keep(path, Buffer.from(rest));
    }
  }

  private keep(path: string, bytes: Uint8Array): void {
    const id = componentOf(path);
    if (!id) {
      this.others.set(path, bytes);
      return;
    }
    const key = componentKey(id);
    const known = this.byKey.get(key) ?? { id, files: new Map<string, Uint8Array>() };
    known.files.set(path, bytes);
    this.byKey.set(key, known);
  }

  all(): readonly Component[] {
    return [...this.byKey.values()].map(({ id, files }) => ({ ...id, files }));
  }

  find(id: ComponentId): Component | null {
    const found = this.byKey.get(componentKey(id));
    return found ? { ...found.id, files: found.files } : null;
  }

  /** In place of the component of that name. */
  put({ files, ...id }: Component): void {
    this.byKey.set(componentKey(id), { id, files: new Map(files) });
  }

  /** With an object go its parts. */
  remove(id: ComponentId): void {
    this.byKey.delete(componentKey(id));
    for (const [key, { id: other, files }] of this.byKey) {
      if (belongsTo(other, id) || (id.type === 'CustomObject' && isPartOf(id.fullName, other, files))) {
        this.byKey.delete(key);
      }
    }
  }

  toFiles(): MetadataFiles {
    const entries = new Map(this.others);
    for (const { files } of this.byKey.values()) {
      files.forEach((bytes, path) => entries.set(path, bytes));
    }
    return filesOfEntries(entries);
  }
}

/** Also of types that no manifest names, such as indexes. */
function isPartOf(object: string, { fullName }: ComponentId, files: ReadonlyMap<string, Uint8Array>): boolean {
  return (
    fullName.toLowerCase().startsWith(`${object.toLowerCase()}.`) &&
    [...files.keys()].some((path) => path.includes('objects/'))
  );
}
