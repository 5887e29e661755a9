/** Does the org hold what this project holds? */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Connection } from 'jsforce';
import { PROJECT_ROOT } from '../../../build';
import { stagelink, type Check } from './examination';
import { ok, warning } from './finding';

/** Their names have to fit into one request. */
const CLASSES_A_QUERY = 150;
const NAMES_SHOWN = 5;

export const checkDeployment: Check = async ({ connection, targetOrg }) => {
  const source = apexSource();
  const deployed = await apexOf(connection, [...source.keys()]);
  const missing = [...source.keys()].filter((name) => !deployed.has(name));
  const different = [...source].filter(([name, body]) => deployed.has(name) && deployed.get(name) !== body);
  const names = [...missing, ...different.map(([name]) => name)];
  if (names.length === 0) {
    return [ok('Deployment', 'Apex', `${source.size} classes are those of this project.`)];
  }
  const shown = names.slice(0, NAMES_SHOWN).join(', ') + (names.length > NAMES_SHOWN ? ', …' : '');
  const message = `${missing.length} classes are missing and ${different.length} differ from this project: ${shown}`;
  return [warning('Deployment', 'Apex', message, stagelink(targetOrg, 'deploy'))];
};

function apexSource(): ReadonlyMap<string, string> {
  const folder = join(PROJECT_ROOT, 'force-app');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.cls'));
  return new Map(paths.map((path) => [basename(path, '.cls'), plain(readFileSync(join(folder, path), 'utf8'))]));
}

async function apexOf(connection: Connection, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const bodies = new Map<string, string>();
  for (let start = 0; start < names.length; start += CLASSES_A_QUERY) {
    const list = names.slice(start, start + CLASSES_A_QUERY).map((name) => `'${name}'`);
    const { records } = await connection.query<{ Name: string; Body: string }>(
      `SELECT Name, Body FROM ApexClass WHERE NamespacePrefix = NULL AND Name IN (${list.join(', ')})`,
      { autoFetch: true },
    );
    records.forEach(({ Name, Body }) => bodies.set(Name, plain(Body)));
  }
  return bodies;
}

/** An org may keep line ends in its own way. */
function plain(text: string): string {
  return text.replace(/\r\n/g, '\n').trim();
}
