/**
 * A copy of the package with some of its systems, for an org that a test or a measurement boots: what the schedules of the
 * package do to other systems would go out into the network.
 */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { PROJECT_ROOT } from './run-tool';

const PACKAGE = join(PROJECT_ROOT, 'force-app');
const SYSTEMS = join(PACKAGE, 'systems');
const SETTINGS = /^External_System\.\w+\.md-meta\.xml$/;

export type SystemFolder = 'emr' | 'logistics' | 'portal';

/** The systems to keep, each with numbers by field of its `External_System__mdt` record. */
export type KeptSystems = Readonly<Partial<Record<SystemFolder, Readonly<Record<string, number>>>>>;

/**
 * @param folder where the copy goes
 * @returns the folder of the copy
 */
export function copyPackage(folder: string, systems: KeptSystems): string {
  const source = join(folder, 'force-app');
  cpSync(PACKAGE, source, {
    recursive: true,
    filter: (path) => dirname(path) !== SYSTEMS || basename(path) in systems,
  });
  for (const [system, numbers] of Object.entries(systems)) {
    setNumbers(join(source, 'systems', system, 'customMetadata'), numbers);
  }
  return source;
}

function setNumbers(records: string, numbers: Readonly<Record<string, number>>): void {
  for (const name of readdirSync(records).filter((candidate) => SETTINGS.test(candidate))) {
    const file = join(records, name);
    writeFileSync(
      file,
      Object.entries(numbers).reduce(
        (xml, [field, value]) => withNumber(xml, field, value),
        readFileSync(file, 'utf8'),
      ),
    );
  }
}

function withNumber(xml: string, field: string, value: number): string {
  const others = xml.replace(new RegExp(`\\s*<values>\\s*<field>${field}</field>[\\s\\S]*?</values>`), '');
  const own = `    <values>\n        <field>${field}</field>\n        <value xsi:type="xsd:double">${value}</value>\n    </values>\n`;
  return others.replace('</CustomMetadata>', `${own}</CustomMetadata>`);
}
