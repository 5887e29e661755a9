/**
 * What a user may do: the union of the profile and the permission sets, from the deployed metadata and the assignment
 * rows.
 *
 * As on the platform a deployed custom field is seen by nobody, the administrator included, until a permission set or
 * profile grants it; standard profiles see the standard fields. A credential's principal always needs a grant.
 * Sources: Metadata API Developer Guide, Profile and PermissionSet (fieldPermissions, customMetadataTypeAccesses);
 * release notes of Winter '20, "Require Customize Application Permission for Direct Read Access to Custom Metadata
 * Types".
 */
import type { MetadataSource } from '../metadata/metadata-source';
import type { PermissionModel } from '../metadata/models';
import type { FieldPermission, ObjectPermission, PermissionFacts, RunningUser } from '../apex/runtime/transaction';
import { governingPermission } from '../data/schema/field-security';
import type { ObjectDescribe, Schema } from '../data/schema/schema';
import type { Storage } from '../data/storage/storage';
import { grantedRows, type GrantedRows } from './granted-rows';
import { ADMINISTRATOR_PROFILE } from './user-directory';

const ALL: ObjectPermission = { create: true, read: true, edit: true, delete: true, viewAll: true, modifyAll: true };
const NONE: ObjectPermission = {
  create: false,
  read: false,
  edit: false,
  delete: false,
  viewAll: false,
  modifyAll: false,
};
const READ_ONLY: ObjectPermission = { ...NONE, read: true, viewAll: true };
const STANDARD_USER: ObjectPermission = { ...NONE, create: true, read: true, edit: true, delete: true };

/** Without object permissions: every user reads them. */
const READ_BY_ALL: ReadonlySet<string> = new Set(['Organization', 'RecordType', 'User']);
/** Activities have no object permissions: their records are a matter of sharing, their fields one of field-level security. */
const ACTIVITIES: ReadonlySet<string> = new Set(['Task', 'Event']);

/** What the platform's own profiles grant on standard objects for which nothing is deployed. */
const STANDARD_PROFILE_ACCESS: ReadonlyMap<string, ObjectPermission> = new Map([
  ['Standard User', STANDARD_USER],
  ['Marketing User', STANDARD_USER],
  ['Contract Manager', STANDARD_USER],
  ['Solution Manager', STANDARD_USER],
  ['Read Only', { ...NONE, read: true }],
]);

/** Profiles that see and edit every standard field of the objects they have. */
const STANDARD_PROFILES: ReadonlySet<string> = new Set([ADMINISTRATOR_PROFILE, ...STANDARD_PROFILE_ACCESS.keys()]);

/** File names of the platform's own profiles by their names. */
const PROFILE_FILES: Readonly<Record<string, string>> = {
  'System Administrator': 'Admin',
  'Standard User': 'Standard',
};

/** What one user is granted, names lower-cased. */
interface Grants {
  readonly profile: string;
  readonly objects: ReadonlyMap<string, ObjectPermission>;
  readonly fields: ReadonlyMap<string, FieldPermission>;
  readonly classes: ReadonlySet<string>;
  readonly customPermissions: ReadonlySet<string>;
  /** Custom metadata types. */
  readonly configuration: ReadonlySet<string>;
  /** Names of system permissions, as metadata has them but lower-cased, such as `viewsetup`. */
  readonly userPermissions: ReadonlySet<string>;
  /** Objects with View All Fields. */
  readonly wholeObjects: ReadonlySet<string>;
  readonly principals: ReadonlySet<string>;
}

export class Permissions implements PermissionFacts {
  private readonly byUser = new Map<string, Grants>();

  constructor(
    private readonly source: MetadataSource,
    private readonly schema: Schema,
    private readonly storage: Storage,
  ) {}

  /** To be called when users or assignments may have changed. */
  forget(): void {
    this.byUser.clear();
  }

  object(user: RunningUser, objectName: string): ObjectPermission {
    if (user.isSystemAdministrator) {
      return ALL;
    }
    const object = this.schema.object(objectName);
    const grants = this.grants(user.id);
    if (object?.kind === 'customMetadata') {
      return grants.userPermissions.has('customizeapplication') || grants.configuration.has(object.name.toLowerCase())
        ? READ_ONLY
        : NONE;
    }
    return grants.objects.get(objectName.toLowerCase()) ?? withoutGrant(object, grants);
  }

  isPermissionable(objectName: string, fieldName: string): boolean {
    const object = this.schema.object(objectName);
    const field = this.schema.field(objectName, fieldName);
    return object !== null && field !== null && governingPermission(this.schema, object, field) !== null;
  }

  field(user: RunningUser, objectName: string, fieldName: string): FieldPermission {
    const object = this.object(user, objectName);
    const described = this.schema.object(objectName);
    const field = described?.fields.get(fieldName.toLowerCase());
    const permission = described && field ? governingPermission(this.schema, described, field) : null;
    const all = { read: object.read, edit: object.edit || object.create };
    if (permission === null) {
      return all;
    }
    const grants = this.grants(user.id);
    if (!field?.custom && STANDARD_PROFILES.has(grants.profile)) {
      return all;
    }
    const granted = grants.fields.get(permission.toLowerCase());
    const isWhole = grants.wholeObjects.has(objectName.toLowerCase());
    return { read: object.read && (isWhole || (granted?.read ?? false)), edit: granted?.edit ?? false };
  }

  hasCustomPermission(user: RunningUser, name: string): boolean {
    return this.grants(user.id).customPermissions.has(name.toLowerCase());
  }

  hasClassAccess(user: RunningUser, className: string): boolean {
    return user.isSystemAdministrator || this.grants(user.id).classes.has(className.toLowerCase());
  }

  /** `credential-principal`, lower-cased. */
  principals(userId: string): ReadonlySet<string> {
    return this.grants(userId).principals;
  }

  /** Custom permissions that a page may ask for. */
  customPermissions(userId: string): readonly string[] {
    const granted = this.grants(userId).customPermissions;
    return this.source.customPermissions
      .map(({ fullName }) => fullName)
      .filter((name) => granted.has(name.toLowerCase()));
  }

  /** Name of the user's profile. */
  profile(userId: string): string {
    return this.grants(userId).profile;
  }

  /** Lower-cased names of the system permissions that the user's profile and permission sets grant. */
  userPermissions(userId: string): ReadonlySet<string> {
    return this.grants(userId).userPermissions;
  }

  private grants(userId: string): Grants {
    let grants = this.byUser.get(userId);
    if (!grants) {
      grants = this.collect(userId);
      this.byUser.set(userId, grants);
    }
    return grants;
  }

  private collect(userId: string): Grants {
    const [row] = this.storage.rows(
      'SELECT p."Name" FROM "User" u JOIN "Profile" p ON p."Id" = u."ProfileId" WHERE u."Id" = ?',
      [userId],
    );
    const profile = (row?.[0] as string | undefined) ?? '';
    // By itself, or as a part of a group.
    const held = this.storage.rows(
      `SELECT s."Id", s."Name" FROM "PermissionSetAssignment" a JOIN "PermissionSet" s ON s."Id" = a."PermissionSetId"
       WHERE a."AssigneeId" = ? AND a."IsDeleted" = 0
       UNION SELECT s."Id", s."Name" FROM "PermissionSetAssignment" a
       JOIN "PermissionSetGroupComponent" c ON c."PermissionSetGroupId" = a."PermissionSetGroupId" AND c."IsDeleted" = 0
       JOIN "PermissionSet" s ON s."Id" = c."PermissionSetId" WHERE a."AssigneeId" = ? AND a."IsDeleted" = 0`,
      [userId, userId],
    );
    const names = new Set(held.map(([, name]) => (name as string).toLowerCase()));
    const profileFile = (PROFILE_FILES[profile] ?? profile).toLowerCase();
    const models = this.source.permissions.filter(({ kind, fullName }) =>
      kind === 'Profile' ? fullName.toLowerCase() === profileFile : names.has(fullName.toLowerCase()),
    );
    const rows = grantedRows(
      this.storage,
      held.map(([id]) => id as string),
    );
    return union(profile, models, rows);
  }
}

function withoutGrant(object: ObjectDescribe | null, { profile }: Grants): ObjectPermission {
  if (object?.kind !== 'standard') {
    return NONE;
  }
  if (ACTIVITIES.has(object.name)) {
    return STANDARD_USER;
  }
  return STANDARD_PROFILE_ACCESS.get(profile) ?? (READ_BY_ALL.has(object.name) ? READ_ONLY : NONE);
}

/** Objects and fields of a profile are those of its file, of permission sets those of their rows. */
function union(profile: string, models: readonly PermissionModel[], rows: GrantedRows): Grants {
  const objects = new Map<string, ObjectPermission>();
  const fields = new Map<string, FieldPermission>();
  const profiles = models.filter(({ kind }) => kind === 'Profile');
  const ofProfiles = profiles.flatMap((model) => model.objects.map((one) => [one.object.toLowerCase(), one] as const));
  for (const [name, granted] of [...ofProfiles, ...rows.objects]) {
    objects.set(name, both(objects.get(name) ?? NONE, granted));
  }
  const fieldsOfProfiles = profiles.flatMap((model) =>
    model.fields.map(({ field, read, edit }) => [field.toLowerCase(), { read: read || edit, edit }] as const),
  );
  for (const [name, { read, edit }] of [...fieldsOfProfiles, ...rows.fields]) {
    const before = fields.get(name) ?? { read: false, edit: false };
    fields.set(name, { read: before.read || read, edit: before.edit || edit });
  }
  const whole = [...ofProfiles, ...rows.objects].filter(([, { viewAllFields }]) => viewAllFields);
  return {
    profile,
    objects,
    fields,
    classes: new Set([...lowered(models, (model) => model.classes), ...rows.classes]),
    customPermissions: new Set([...lowered(profiles, (model) => model.customPermissions), ...rows.customPermissions]),
    configuration: lowered(models, (model) => model.customMetadataTypes),
    userPermissions: new Set([...lowered(models, (model) => model.userPermissions), ...rows.userPermissions]),
    wholeObjects: new Set(whole.map(([name]) => name)),
    principals: lowered(models, (model) => model.principals),
  };
}

function both(left: ObjectPermission, right: ObjectPermission): ObjectPermission {
  return {
    create: left.create || right.create,
    read: left.read || right.read,
    edit: left.edit || right.edit,
    delete: left.delete || right.delete,
    viewAll: left.viewAll || right.viewAll,
    modifyAll: left.modifyAll || right.modifyAll,
  };
}

function lowered(
  models: readonly PermissionModel[],
  names: (model: PermissionModel) => readonly string[],
): ReadonlySet<string> {
  return new Set(models.flatMap(names).map((name) => name.toLowerCase()));
}
