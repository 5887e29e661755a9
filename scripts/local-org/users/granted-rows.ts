/** What permission sets grant by the rows of their grants: those that a deployment has left, and those that code adds. */
import type { FieldPermission, ObjectPermission } from '../apex/runtime/transaction';
import { columnName } from '../data/storage/names';
import { IN_LIST, listParameter } from '../data/storage/records';
import type { Storage } from '../data/storage/storage';

/** Names lower-cased. */
export interface GrantedRows {
  readonly objects: readonly (readonly [
    name: string,
    granted: ObjectPermission & { readonly viewAllFields: boolean },
  ])[];
  readonly fields: readonly (readonly [name: string, granted: FieldPermission])[];
  readonly classes: readonly string[];
  readonly customPermissions: readonly string[];
  readonly userPermissions: readonly string[];
}

export function grantedRows(storage: Storage, permissionSetIds: readonly string[]): GrantedRows {
  const rows = (sql: string): readonly (readonly unknown[])[] => storage.rows(sql, [listParameter(permissionSetIds)]);
  const objects = rows(
    `SELECT "SobjectType", "PermissionsCreate", "PermissionsRead", "PermissionsEdit", "PermissionsDelete",
       "PermissionsViewAllRecords", "PermissionsModifyAllRecords", "PermissionsViewAllFields"
     FROM "ObjectPermissions" WHERE "IsDeleted" = 0 AND "ParentId" ${IN_LIST}`,
  );
  const fields = rows(
    `SELECT "Field", "PermissionsRead", "PermissionsEdit" FROM "FieldPermissions"
     WHERE "IsDeleted" = 0 AND "ParentId" ${IN_LIST}`,
  );
  const entities = (object: string, name: string): readonly string[] =>
    rows(
      `SELECT e."${name}" FROM "SetupEntityAccess" a JOIN "${object}" e ON e."Id" = a."SetupEntityId"
       WHERE a."IsDeleted" = 0 AND a."ParentId" ${IN_LIST}`,
    ).map(([text]) => lower(text));
  return {
    objects: objects.map(([name, create, read, edit, del, viewAll, modifyAll, viewAllFields]) => [
      lower(name),
      {
        create: isSet(create),
        read: isSet(read),
        edit: isSet(edit),
        delete: isSet(del),
        viewAll: isSet(viewAll),
        modifyAll: isSet(modifyAll),
        viewAllFields: isSet(viewAllFields),
      },
    ]),
    fields: fields.map(([name, read, edit]) => [lower(name), { read: isSet(read) || isSet(edit), edit: isSet(edit) }]),
    classes: entities('ApexClass', 'Name'),
    customPermissions: entities('CustomPermission', 'DeveloperName'),
    userPermissions: userPermissions(storage, rows),
  };
}

/** The checkboxes of the permission sets themselves: `PermissionsViewSetup` is `viewsetup`. */
function userPermissions(storage: Storage, rows: (sql: string) => readonly (readonly unknown[])[]): readonly string[] {
  const fields = [...(storage.schema.object('PermissionSet')?.fields.values() ?? [])].filter(({ name }) =>
    name.startsWith('Permissions'),
  );
  const found = rows(
    `SELECT ${fields.map((field) => columnName(field)).join(', ')} FROM "PermissionSet" WHERE "Id" ${IN_LIST}`,
  );
  return fields
    .filter((_field, index) => found.some((row) => isSet(row[index])))
    .map(({ name }) => name.slice('Permissions'.length).toLowerCase());
}

function lower(text: unknown): string {
  return String(text).toLowerCase();
}

function isSet(value: unknown): boolean {
  return Number(value ?? 0) !== 0;
}
