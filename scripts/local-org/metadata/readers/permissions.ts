/** Permission sets, profiles, groups of permission sets, custom permissions, queues. */
import type { MetadataSource } from '../metadata-source';
import type { ObjectPermissionModel, PermissionModel } from '../models';
import type { XmlElement } from '../xml';

export function readPermissionSet(source: MetadataSource, root: XmlElement, fullName: string): void {
  source.permissions.push(permissionModel(root, fullName, 'PermissionSet', root.requiredText('label')));
}

export function readProfile(source: MetadataSource, root: XmlElement, fullName: string): void {
  source.permissions.push(permissionModel(root, decodeURIComponent(fullName), 'Profile', fullName));
}

function permissionModel(
  root: XmlElement,
  fullName: string,
  kind: PermissionModel['kind'],
  label: string,
): PermissionModel {
  return {
    fullName,
    place: root.place,
    kind,
    label,
    description: root.text('description'),
    license: root.text('license'),
    objects: root.all('objectPermissions').map(objectPermission),
    fields: root.all('fieldPermissions').map((element) => ({
      field: element.requiredText('field'),
      read: element.boolean('readable') || element.boolean('editable'),
      edit: element.boolean('editable'),
    })),
    classes: enabled(root, 'classAccesses', 'apexClass'),
    customPermissions: enabled(root, 'customPermissions', 'name'),
    customMetadataTypes: enabled(root, 'customMetadataTypeAccesses', 'name'),
    userPermissions: enabled(root, 'userPermissions', 'name'),
    tabs: [...root.all('tabSettings'), ...root.all('tabVisibilities')].map((element) => ({
      tab: element.requiredText('tab'),
      visibility: element.requiredText('visibility'),
    })),
    applications: root
      .all('applicationVisibilities')
      .filter((element) => element.boolean('visible'))
      .map((element) => element.requiredText('application')),
    principals: enabled(root, 'externalCredentialPrincipalAccesses', 'externalCredentialPrincipal'),
  };
}

function enabled(root: XmlElement, elementName: string, nameElement: string): string[] {
  return root
    .all(elementName)
    .filter((element) => element.boolean('enabled'))
    .map((element) => element.requiredText(nameElement));
}

function objectPermission(element: XmlElement): ObjectPermissionModel {
  const permission = {
    object: element.requiredText('object'),
    create: element.boolean('allowCreate'),
    read: element.boolean('allowRead'),
    edit: element.boolean('allowEdit'),
    delete: element.boolean('allowDelete'),
    viewAll: element.boolean('viewAllRecords'),
    modifyAll: element.boolean('modifyAllRecords'),
    viewAllFields: element.boolean('viewAllFields'),
  };
  requireImplied(element, permission);
  return permission;
}

/** The platform refuses a permission whose prerequisite is missing. */
function requireImplied(element: XmlElement, permission: ObjectPermissionModel): void {
  const rules: readonly (readonly [boolean, boolean, string, string])[] = [
    [permission.create, permission.read, 'Create', 'Read'],
    [permission.edit, permission.read, 'Edit', 'Read'],
    // A record of a big object is never edited, it takes the place of another.
    [permission.delete && !permission.object.endsWith('__b'), permission.edit, 'Delete', 'Edit'],
    [permission.viewAll, permission.read, 'View All', 'Read'],
    [permission.modifyAll, permission.viewAll && permission.delete, 'Modify All', 'View All and Delete'],
  ];
  for (const [given, implied, name, needs] of rules) {
    if (given && !implied) {
      throw element.error(
        'INVALID_VALUE',
        `Permission ${name} on ${permission.object} depends on ${needs}.`,
        `Allow ${needs} too.`,
      );
    }
  }
}

export function readPermissionSetGroup(source: MetadataSource, root: XmlElement, fullName: string): void {
  source.permissionSetGroups.push({
    fullName,
    place: root.place,
    label: root.requiredText('label'),
    permissionSets: root.all('permissionSets').map((element) => element.content),
  });
}

export function readCustomPermission(source: MetadataSource, root: XmlElement, fullName: string): void {
  source.customPermissions.push({ fullName, place: root.place, label: root.requiredText('label') });
}

export function readQueue(source: MetadataSource, root: XmlElement, fullName: string): void {
  source.queues.push({
    fullName,
    place: root.place,
    name: root.requiredText('name'),
    email: root.text('email'),
    objects: root.all('queueSobject').map((element) => element.requiredText('sobjectType')),
    users:
      root
        .find('queueMembers')
        ?.find('users')
        ?.all('user')
        .map((user) => user.content) ?? [],
  });
}
