/**
 * What a user may do: the union of the profile and the permission sets, from the deployed metadata and the assignment
 * rows. An administrator may do everything but use a credential's principal, which always needs a grant.
 *
 * Kept looser than the platform, and said so in docs/local-org.md: standard fields follow their object, and every user
 * reads custom metadata.
 */
import type { MetadataSource } from '../metadata/metadata-source';
import type { PermissionModel } from '../metadata/models';
import type { FieldPermission, ObjectPermission, PermissionFacts, RunningUser } from '../apex/runtime/transaction';
import type { FieldDescribe, Schema } from '../data/schema/schema';
import type { Storage } from '../data/storage/storage';

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
    const kind = this.schema.object(objectName)?.kind;
    const grants = this.grants(user.id);
    const granted = grants.objects.get(objectName.toLowerCase());
    if (kind === 'customMetadata') {
      return READ_ONLY;
    }
    return granted ?? (kind === 'standard' && grants.profile === 'Standard User' ? STANDARD_USER : NONE);
  }

  field(user: RunningUser, objectName: string, fieldName: string): FieldPermission {
    const object = this.object(user, objectName);
    const field = this.schema.field(objectName, fieldName);
    if (user.isSystemAdministrator || !field || !needsGrant(field)) {
      return { read: object.read, edit: object.edit || object.create };
    }
    const granted = this.grants(user.id).fields.get(`${objectName}.${fieldName}`.toLowerCase());
    return { read: object.read && (granted?.read ?? false), edit: granted?.edit ?? false };
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
    const held = this.storage.rows(
      `SELECT s."Name" FROM "PermissionSetAssignment" a JOIN "PermissionSet" s ON s."Id" = a."PermissionSetId"
       WHERE a."AssigneeId" = ? AND a."IsDeleted" = 0
       UNION SELECT g."DeveloperName" FROM "PermissionSetAssignment" a
       JOIN "PermissionSetGroup" g ON g."Id" = a."PermissionSetGroupId" WHERE a."AssigneeId" = ? AND a."IsDeleted" = 0`,
      [userId, userId],
    );
    const names = new Set(held.map(([name]) => (name as string).toLowerCase()));
    for (const { fullName, permissionSets } of this.source.permissionSetGroups) {
      if (names.has(fullName.toLowerCase())) {
        permissionSets.forEach((name) => names.add(name.toLowerCase()));
      }
    }
    const profileFile = (PROFILE_FILES[profile] ?? profile).toLowerCase();
    const models = this.source.permissions.filter(({ kind, fullName }) =>
      kind === 'Profile' ? fullName.toLowerCase() === profileFile : names.has(fullName.toLowerCase()),
    );
    return union(profile, models);
  }
}

/** Required fields, master-detail fields and the platform's own are seen by whoever sees the object. */
function needsGrant(field: FieldDescribe): boolean {
  return field.custom && field.nillable && !field.masterDetail;
}

function union(profile: string, models: readonly PermissionModel[]): Grants {
  const objects = new Map<string, ObjectPermission>();
  const fields = new Map<string, FieldPermission>();
  for (const model of models) {
    for (const granted of model.objects) {
      const key = granted.object.toLowerCase();
      objects.set(key, both(objects.get(key) ?? NONE, granted));
    }
    for (const { field, read, edit } of model.fields) {
      const key = field.toLowerCase();
      const before = fields.get(key) ?? { read: false, edit: false };
      fields.set(key, { read: before.read || read || edit, edit: before.edit || edit });
    }
  }
  return {
    profile,
    objects,
    fields,
    classes: lowered(models, (model) => model.classes),
    customPermissions: lowered(models, (model) => model.customPermissions),
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
