/** The Lightning web components of a source folder, and the base components they use. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface Component {
  /** Folder and module name, for example `stagedRecords`; imported as `c/stagedRecords`. */
  readonly name: string;
  readonly folder: string;
}

/** Every folder below `source` that lies in a folder named `lwc` and holds a module of its own name. */
export function findComponents(source: string): Component[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((path) => join(source, path))
    .filter((path) => basename(dirname(path)) === 'lwc')
    .map((folder) => ({ name: basename(folder), folder }))
    .filter(({ name, folder }) => existsSync(join(folder, `${name}.js`)) || existsSync(join(folder, `${name}.html`)))
    .sort((one, other) => one.name.localeCompare(other.name));
}

/** Sources of a component that decide what it is compiled to: path and text. */
export function readComponentFiles(component: Component): { path: string; text: string }[] {
  return readdirSync(component.folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|html|css)$/.test(name) && !name.includes('__tests__'))
    .sort()
    .map((name) => ({ path: join(component.folder, name), text: readFileSync(join(component.folder, name), 'utf8') }));
}

/** Base modules such as `lightning/button` that the components name in templates or imports. */
export function baseModulesOf(components: readonly Component[]): string[] {
  const names = new Set<string>();
  for (const { path, text } of components.flatMap(readComponentFiles)) {
    const found = path.endsWith('.html')
      ? [...text.matchAll(/<lightning-([a-z0-9-]+)/g)].map((match) => camelCase(match[1] ?? ''))
      : [...text.matchAll(/from\s+['"]lightning\/(\w+)['"]/g)].map((match) => match[1] ?? '');
    found.forEach((name) => names.add(`lightning/${name}`));
  }
  return [...names].sort();
}

function camelCase(kebab: string): string {
  return kebab.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
