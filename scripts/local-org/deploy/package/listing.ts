/** Components as `listMetadata` names them. */
import type { ComponentId } from './component';
import type { ComponentSet } from './component-set';
import { belongsTo } from './membership';
import { packageType, parentOf, type ChildType } from './package-types';
import { zipPath } from './package-zip';

export interface ListedComponent extends ComponentId {
  /** In the zip format. */
  readonly fileName: string;
}

export function includesType(type: string): boolean {
  return packageType(type) !== null || parentOf(type) !== null;
}

/**
 * Of the objects also those of the platform itself.
 * @param standardObjects their names
 */
export function listComponents(set: ComponentSet, type: string, standardObjects: readonly string[]): ListedComponent[] {
  const declared = set.all().filter((component) => component.type === type);
  const listed = declared.map((component) => ({ type, fullName: component.fullName, fileName: fileName(component) }));
  if (type === 'CustomLabels') {
    const has = set.all().some((component) => belongsTo(component, { type, fullName: type }));
    return has ? [{ type, fullName: type, fileName: 'labels/CustomLabels.labels' }] : [];
  }
  if (type !== 'CustomObject') {
    return listed;
  }
  const known = new Set(listed.map(({ fullName }) => fullName));
  const standard = standardObjects.filter((fullName) => !known.has(fullName));
  return [...listed, ...standard.map((fullName) => ({ type, fullName, fileName: `objects/${fullName}.object` }))];
}

function fileName(component: ComponentId): string {
  const type = packageType(component.type);
  if (!type) {
    const child = parentOf(component.type)?.child as ChildType;
    return zipPath(`objects/${component.fullName.split('.')[0]}/${child.directory}/x.${child.suffix}-meta.xml`);
  }
  return type.isBundle
    ? `${type.directory}/${component.fullName}`
    : `${type.directory}/${component.fullName}.${type.suffix}`;
}
