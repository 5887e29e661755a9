/**
 * Writes `scripts/local-org/data/schema/generated/standard-objects.json`: names and Apex types of the fields of standard
 * objects, read from the class files of the signature jar that the code analyzer carries. Run it again when the jar's
 * version changes: `node -r ./scripts/register.js scripts/build/generate-standard-objects.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { readClassFile } from './class-file';
import { STANDARD_OBJECTS } from './standard-object-names';

const JAR = 'node_modules/@salesforce/code-analyzer-pmd-engine/dist/java-lib/sobject-types-65.0.0.jar';
export const TARGET = 'scripts/local-org/data/schema/generated/standard-objects.json';
const PACKAGE = 'com/nawforce/runforce/';

/** Fields of features that the local org does not have: several currencies, divisions, address picklists. */
const LEFT_OUT =
  /^(CurrencyIsoCode|Division|SObjectType|Fields|.*(Country|State)Code|Permissions.*|UserPreferences.*)$/;
const KEPT = new Set([
  'PermissionsModifyAllData',
  'PermissionsViewAllData',
  'PermissionsViewSetup',
  'PermissionsAuthorApex',
  'PermissionsCustomizeApplication',
  'PermissionsApiEnabled',
  'PermissionsManageUsers',
  'PermissionsViewAllUsers',
  'PermissionsCreate',
  'PermissionsRead',
  'PermissionsEdit',
  'PermissionsDelete',
  'PermissionsViewAllFields',
  'PermissionsViewAllRecords',
  'PermissionsModifyAllRecords',
]);

export interface GeneratedObject {
  /** `Name String`, or `AccountId Id Account Account`: field, Apex type, relationship, object it leads to. */
  readonly fields: readonly string[];
  /** `Contacts Contact`: child relationship and child object. */
  readonly children: readonly string[];
}

export function generate(root: string): Record<string, GeneratedObject> {
  const wanted = new Set(STANDARD_OBJECTS);
  const entries = unzipSync(readFileSync(join(root, JAR)), {
    filter: (file) => wanted.has(file.name.slice(`${PACKAGE}SObjects/`.length, -'.class'.length)),
  });
  const objects: Record<string, GeneratedObject> = {};
  for (const name of STANDARD_OBJECTS) {
    const entry = entries[`${PACKAGE}SObjects/${name}.class`];
    if (!entry) {
      throw new Error(`The signature jar has no object ${name}: take it out of standard-object-names.ts.`);
    }
    objects[name] = describe(
      readClassFile(entry).fields.map((field) => [field.name, field.type] as const),
      wanted,
    );
  }
  return objects;
}

function describe(members: readonly (readonly [string, string])[], wanted: ReadonlySet<string>): GeneratedObject {
  const types = new Map(members);
  const fields: string[] = [];
  const children: string[] = [];
  for (const [name, descriptor] of members) {
    if (LEFT_OUT.test(name) && !KEPT.has(name)) {
      continue;
    }
    const list = new RegExp(`^\\[L${PACKAGE}SObjects/(\\w+);$`).exec(descriptor);
    const scalar = new RegExp(`^L${PACKAGE}System/(\\w+);$`).exec(descriptor);
    if (list) {
      if (wanted.has(list[1])) {
        children.push(`${name} ${list[1]}`);
      }
    } else if (scalar && scalar[1] !== 'SObject') {
      fields.push(scalarField(name, scalar[1], types));
    } else if (descriptor === `L${PACKAGE}SObjects/Address;`) {
      fields.push(`${name} Address`);
    } else if (descriptor === 'Ljava/lang/Object;') {
      fields.push(`${name} Object`);
    }
  }
  return { fields, children };
}

function scalarField(name: string, type: string, types: ReadonlyMap<string, string>): string {
  const relationship = name.endsWith('Id') ? name.slice(0, -2) : '';
  const target = /(SObjects\/(\w+)|System\/SObject);$/.exec(types.get(relationship) ?? '');
  return relationship !== '' && target ? `${name} ${type} ${relationship} ${target[2] ?? 'Name'}` : `${name} ${type}`;
}

if (require.main === module) {
  const root = join(__dirname, '..', '..');
  writeFileSync(join(root, TARGET), `${JSON.stringify(generate(root), null, 1)}\n`);
}
