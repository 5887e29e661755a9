/**
 * Builds what a browser loads, in two steps so that an edit costs a second and not twenty: the LWC engine with the base
 * components in use (once), and the project's own components against them (at every change). Both are kept on disk by
 * the hash of what went in. An import map on the page joins the two.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rollup';
import type { Component } from './components';
import { baseModulesOf, readComponentFiles } from './components';
import { LightningError } from './lightning-error';
import { isSalesforceModule, salesforceModule, type OrgValues } from './salesforce-modules';

/** A folder of ES modules, and the file of each entry by the name it is imported as. */
export interface Bundle {
  readonly folder: string;
  readonly files: Readonly<Record<string, string>>;
}

const ENGINE_MODULES = ['@lwc/synthetic-shadow', 'lwc'];
/** Marks a module made up here, so that the component compiler leaves it alone (a convention of Rollup's). */
const PLATFORM_MADE = '\0platform:';
const projectRoot = join(__dirname, '..', '..', '..');
/** Only its folder matters: module resolution starts where the packages are installed. */
const resolutionStart = join(projectRoot, 'lwc-entry.js');

/** The engine and the base components that `components` use. About 20 s when nothing is cached. */
export async function buildVendor(components: readonly Component[], cacheFolder: string): Promise<Bundle> {
  const modules = [...ENGINE_MODULES, ...baseModulesOf(components)].filter((name) => !isSalesforceModule(name));
  const versions = ['lwc', 'lightning-base-components'].map(packageVersion);
  return build('vendor', modules, hash([...modules, ...versions, ...CLOSED_GATES]), cacheFolder, async () => [
    closedGates(),
    await lwcPlugin({
      modules: [{ npm: 'lightning-base-components' }],
      enableDynamicComponents: true,
      enableLwcSpread: true,
      enableLwcOn: true,
    }),
    environment(),
  ]);
}

/** The project's own components; `lwc` and `lightning/*` stay imports, resolved by the page's import map. */
export async function buildComponents(
  components: readonly Component[],
  org: OrgValues,
  cacheFolder: string,
): Promise<Bundle> {
  const sources = components.flatMap(readComponentFiles);
  const key = hash([...sources.flatMap(({ path, text }) => [path, text]), ...[...org.labels].flat()]);
  const names = components.map(({ name }) => `c/${name}`);
  return build('components', names, key, cacheFolder, async () => [
    externals(org),
    await lwcPlugin({
      modules: components.map(({ name, folder }) => ({ name: `c/${name}`, path: join(folder, `${name}.js`) })),
    }),
  ]);
}

async function build(
  kind: string,
  modules: readonly string[],
  key: string,
  cacheFolder: string,
  plugins: () => Promise<Plugin[]>,
): Promise<Bundle> {
  const folder = join(cacheFolder, `${kind}-${key}`);
  const files = Object.fromEntries(modules.map((name) => [name, `${fileName(name)}.js`]));
  if (existsSync(folder)) {
    return { folder, files };
  }
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    const { rollup } = await import('rollup');
    const bundle = await rollup({
      input: Object.fromEntries(modules.map((name) => [fileName(name), name])),
      preserveEntrySignatures: 'strict',
      plugins: [startAtProject(), ...(await plugins())],
      // The base components' own templates give warnings that nobody here can act on.
      onwarn: () => undefined,
    });
    await bundle.write({
      dir: unfinished,
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
    });
    await bundle.close();
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new LightningError(
      'COMPONENT_BUILD_FAILED',
      `The Lightning web components could not be built: ${error instanceof Error ? error.message : String(error)}`,
      'Correct the component that the message names.',
      { cause: error },
    );
  }
  return { folder, files };
}

/** Entry modules and imports out of a foreign folder are resolved as if they stood in this project. */
function startAtProject(): Plugin {
  return {
    name: 'start-at-project',
    async resolveId(id, importer) {
      const isBare = !id.startsWith('.') && !id.startsWith('/');
      return isBare && importer !== resolutionStart ? this.resolve(id, resolutionStart, { skipSelf: true }) : null;
    },
  };
}

/** Loaded when something is built: the compiler takes a second to load, and a warm start builds nothing. */
async function lwcPlugin(options: Record<string, unknown>): Promise<Plugin> {
  const { default: create } = await import('@lwc/rollup-plugin');
  return create({ rootDir: projectRoot, ...options }) as Plugin;
}

/** The engine is written for bundlers that replace these two. */
function environment(): Plugin {
  return {
    name: 'environment',
    transform: (code) =>
      code.includes('process.env.NODE_ENV') || code.includes('import.meta.env')
        ? {
            code: code.replace(/process\.env\.NODE_ENV/g, '"production"').replace(/import\.meta\.env\.SSR/g, 'false'),
            map: null,
          }
        : null,
  };
}

/** Features that the open-source engine does not have: form-associated elements need native shadow there. */
const CLOSED_GATES = ['@salesforce/gate/bc.260.enableComboboxElementInternals'];

function closedGates(): Plugin {
  return {
    name: 'closed-gates',
    resolveId: (id) => (CLOSED_GATES.includes(id) ? PLATFORM_MADE + id : null),
    load: (id) => (id.startsWith(PLATFORM_MADE) ? 'export default { isOpen: () => false };' : null),
  };
}

function externals(org: OrgValues): Plugin {
  return {
    name: 'platform-modules',
    resolveId(id) {
      if (isSalesforceModule(id)) {
        return PLATFORM_MADE + id;
      }
      return id === 'lwc' || id.startsWith('lightning/') || id.startsWith('/_lightning/')
        ? { id, external: true }
        : null;
    },
    load: (id) => (id.startsWith(PLATFORM_MADE) ? salesforceModule(id.slice(PLATFORM_MADE.length), org) : null),
  };
}

function fileName(module: string): string {
  return module.replace(/^@/, '').replace(/\//g, '-');
}

function packageVersion(name: string): string {
  const path = join(projectRoot, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 20);
}
