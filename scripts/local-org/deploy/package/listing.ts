/** Components as `listMetadata` names them. */
import type { ComponentId } from './component';
import type { ComponentSet } from './component-set';
import { belongsTo, owner } from './membership';
import { FOLDER_TYPES, packageType, parentOf } from './package-types';

export interface ListedComponent extends ComponentId {
  /** In the zip format. */
  readonly fileName: string;
}

export function includesType(type: string): boolean {
  return packageType(type) !== null || parentOf(type) !== null || type in FOLDER_TYPES;
}

/**
 * Of the objects also those of the platform itself.
 * @param standardObjects their names
 * @param folder what a type in folders is asked for
 */
export function listComponents(
  set: ComponentSet,
  type: string,
  standardObjects: readonly string[],
  folder: string | null = null,
): ListedComponent[] {
  if (type in FOLDER_TYPES) {
    return foldersOf(set, type);
  }
  if (type === 'CustomLabels') {
    const has = set.all().some((component) => belongsTo(component, { type, fullName: type }));
    return has ? [{ type, fullName: type, fileName: 'labels/CustomLabels.labels' }] : [];
  }
  const known = packageType(type);
  const names = new Set([...namesOf(set, type), ...(type === 'CustomObject' ? standardObjects : [])]);
  return [...names]
    .filter((name) => !known?.inFolder || (name.includes('/') && (folder === null || name.startsWith(`${folder}/`))))
    .map((fullName) => ({ type, fullName, fileName: fileName({ type, fullName }) }));
}

/** Also of components that are there only by their parts, such as the workflow of an object. */
function namesOf(set: ComponentSet, type: string): readonly string[] {
  const all = set.all();
  const owners = packageType(type)?.children ? all.map(owner) : [];
  const own = all.filter((component) => component.type === type);
  return [...own, ...owners.filter((id) => id?.type === type)].map((id) => id?.fullName ?? '');
}

function foldersOf(set: ComponentSet, type: string): ListedComponent[] {
  const contained = FOLDER_TYPES[type];
  const directory = packageType(contained)?.directory ?? '';
  return namesOf(set, contained)
    .filter((fullName) => !fullName.includes('/'))
    .map((fullName) => ({ type, fullName, fileName: `${directory}/${fullName}` }));
}

function fileName(component: ComponentId): string {
  const parent = owner(component);
  const type = packageType((parent ?? component).type);
  const path = `${type?.directory ?? ''}/${(parent ?? component).fullName}`;
  return type?.isBundle || !type?.suffix ? path : `${path}.${type.suffix}`;
}
