/** Small sfdx projects written to a temporary folder, for tests that deploy. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** Paths below `force-app/` to contents; `classes/X.cls` and `triggers/X.trigger` get their metadata file. */
export type ProjectFiles = Readonly<Record<string, string>>;

/** Returns the project's folder. */
export function writeProject(files: ProjectFiles): string {
  const root = mkdtempSync(join(tmpdir(), 'stagelink-project-'));
  write(join(root, 'sfdx-project.json'), JSON.stringify({ packageDirectories: [{ path: 'force-app' }] }));
  for (const [path, content] of Object.entries(files)) {
    const full = join(root, 'force-app', path);
    write(full, content);
    if (path.endsWith('.cls')) {
      write(`${full}-meta.xml`, metadata('ApexClass', '<apiVersion>67.0</apiVersion><status>Active</status>'));
    }
    if (path.endsWith('.trigger')) {
      write(`${full}-meta.xml`, metadata('ApexTrigger', '<apiVersion>67.0</apiVersion><status>Active</status>'));
    }
  }
  return root;
}

export function metadata(type: string, body: string): string {
  return `${XML}<${type} ${NAMESPACE}>${body}</${type}>`;
}

/** File of a profile that lets the administrator see and edit these fields, which deploying them alone does not. */
export function administratorSees(fields: readonly string[]): ProjectFiles {
  const permissions = fields.map(
    (field) =>
      `<fieldPermissions><editable>true</editable><field>${field}</field><readable>true</readable></fieldPermissions>`,
  );
  return { 'profiles/Admin.profile-meta.xml': metadata('Profile', permissions.join('')) };
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
