/**
 * A copy of the package with the EMR as its only system, for an org that a test or a measurement boots: what the schedules
 * of the package do to other systems would go out into the network.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from './run-tool';

const PACKAGE = join(PROJECT_ROOT, 'force-app');
const SYSTEMS = join(PACKAGE, 'systems');
const EMR_SETTINGS = join('systems', 'emr', 'customMetadata', 'External_System.EMR.md-meta.xml');

/**
 * @param folder where the copy goes
 * @param emr numbers by field of the EMR's `External_System__mdt` record
 * @returns the folder of the copy
 */
export function copyPackage(folder: string, emr: Readonly<Record<string, number>>): string {
  const source = join(folder, 'force-app');
  cpSync(PACKAGE, source, {
    recursive: true,
    filter: (path) => dirname(path) !== SYSTEMS || path === join(SYSTEMS, 'emr'),
  });
  const file = join(source, EMR_SETTINGS);
  writeFileSync(
    file,
    Object.entries(emr).reduce((xml, [field, value]) => withNumber(xml, field, value), readFileSync(file, 'utf8')),
  );
  return source;
}

function withNumber(xml: string, field: string, value: number): string {
  const others = xml.replace(new RegExp(`\\s*<values>\\s*<field>${field}</field>[\\s\\S]*?</values>`), '');
  const own = `    <values>\n        <field>${field}</field>\n        <value xsi:type="xsd:double">${value}</value>\n    </values>\n`;
  return others.replace('</CustomMetadata>', `${own}</CustomMetadata>`);
}
