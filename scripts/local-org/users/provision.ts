/** What a new org holds before anybody deploys to it: the organization, profiles, the administrator, platform users. */
import type { SystemRecords } from '../transactions/system-records';
import { columnName, tableName } from '../data/storage/names';
import { formatId } from '../data/storage/record-id';
import { ADMINISTRATOR_PROFILE } from './user-directory';

export const ORGANIZATION_ID = formatId('00D', 1);
export const ADMINISTRATOR_USERNAME = 'admin@stagelink.local';
/** Runs platform event triggers that name no user of their own. */
export const AUTOMATED_PROCESS_USERNAME = 'autoproc@stagelink.local';

const PROFILES = [
  ADMINISTRATOR_PROFILE,
  'Standard User',
  'Marketing User',
  'Contract Manager',
  'Solution Manager',
  'Read Only',
  'Minimum Access - Salesforce',
  'Automated Process',
] as const;

const LICENSE = 'Salesforce';

const DEFAULTS = {
  TimeZoneSidKey: 'America/Los_Angeles',
  LocaleSidKey: 'en_US',
  LanguageLocaleKey: 'en_US',
  EmailEncodingKey: 'UTF-8',
  IsActive: true,
};

/** Adds what is missing; calling it again changes nothing. */
export function provision(records: SystemRecords): void {
  if (records.idWhere('Organization', 'Id', ORGANIZATION_ID) === null) {
    records.insert('Organization', {
      Id: ORGANIZATION_ID,
      Name: 'Stagelink local org',
      OrganizationType: 'Developer Edition',
      InstanceName: 'LOCAL',
      IsSandbox: true,
      LanguageLocaleKey: 'en_US',
      TimeZoneSidKey: DEFAULTS.TimeZoneSidKey,
    });
  }
  const UserLicenseId =
    records.idWhere('UserLicense', 'Name', LICENSE) ??
    records.insert('UserLicense', {
      Name: LICENSE,
      MasterLabel: LICENSE,
      LicenseDefinitionKey: 'SFDC',
      Status: 'Active',
      TotalLicenses: 100,
      UsedLicenses: 1,
    });
  for (const name of PROFILES) {
    if (records.idWhere('Profile', 'Name', name) === null) {
      records.insert('Profile', { Name: name, UserType: 'Standard', UserLicenseId });
    }
  }
  if (records.idWhere('BusinessHours', 'Name', 'Default') === null) {
    const { TimeZoneSidKey } = DEFAULTS;
    records.insert('BusinessHours', { Name: 'Default', IsDefault: true, IsActive: true, TimeZoneSidKey });
  }
  addUser(records, {
    Username: ADMINISTRATOR_USERNAME,
    FirstName: 'Ada',
    LastName: 'Administrator',
    Alias: 'admin',
    profile: ADMINISTRATOR_PROFILE,
    UserType: 'Standard',
  });
  addUser(records, {
    Username: AUTOMATED_PROCESS_USERNAME,
    FirstName: 'Automated',
    LastName: 'Process',
    Alias: 'autoproc',
    profile: 'Automated Process',
    UserType: 'AutomatedProcess',
  });
}

/** Objects whose records the platform itself, or a deployment, creates: they belong to the administrator. */
const SETUP_OBJECTS = [
  ...['Organization', 'UserLicense', 'Profile', 'UserRole', 'User', 'Group', 'BusinessHours', 'RecordType'],
  ...['PermissionSet', 'PermissionSetGroup', 'PermissionSetAssignment', 'CustomPermission', 'CustomNotificationType'],
  ...['ApexClass', 'ApexTrigger', 'StaticResource', 'EmailTemplate', 'Folder'],
] as const;

/** Gives what nobody created to the administrator. */
export function claimSetupRecords(records: SystemRecords): void {
  const administrator = records.idWhere('User', 'Username', ADMINISTRATOR_USERNAME);
  for (const name of SETUP_OBJECTS) {
    const object = records.storage.schema.object(name);
    const fields = ['CreatedById', 'LastModifiedById'].flatMap(
      (field) => object?.fields.get(field.toLowerCase()) ?? [],
    );
    if (object && fields.length > 0) {
      const assignments = fields.map((field) => `${columnName(field)} = COALESCE(${columnName(field)}, ?)`).join(', ');
      const unclaimed = fields.map((field) => `${columnName(field)} IS NULL`).join(' OR ');
      records.storage.run(
        `UPDATE ${tableName(object)} SET ${assignments} WHERE ${unclaimed}`,
        fields.map(() => administrator),
      );
    }
  }
}

function addUser(
  records: SystemRecords,
  {
    profile,
    ...user
  }: { Username: string; FirstName: string; LastName: string; Alias: string; UserType: string; profile: string },
): void {
  if (records.idWhere('User', 'Username', user.Username) === null) {
    records.insert('User', {
      ...DEFAULTS,
      ...user,
      Name: `${user.FirstName} ${user.LastName}`,
      Email: user.Username,
      CommunityNickname: user.Alias,
      ProfileId: records.idWhere('Profile', 'Name', profile),
    });
  }
}

export interface NewUser {
  readonly firstName?: string;
  readonly lastName: string;
  readonly username: string;
  readonly email?: string;
  /** `Standard User` when absent. */
  readonly profile?: string;
  readonly timeZone?: string;
}

/** Returns the user's id. */
export function createUser(records: SystemRecords, user: NewUser): string {
  const profile = user.profile ?? 'Standard User';
  return records.insert('User', {
    ...DEFAULTS,
    FirstName: user.firstName ?? null,
    LastName: user.lastName,
    Name: user.firstName ? `${user.firstName} ${user.lastName}` : user.lastName,
    Username: user.username,
    Email: user.email ?? user.username,
    Alias: user.lastName.slice(0, 8).toLowerCase(),
    CommunityNickname: user.username.slice(0, 40),
    TimeZoneSidKey: user.timeZone ?? DEFAULTS.TimeZoneSidKey,
    UserType: 'Standard',
    ProfileId: records.idWhere('Profile', 'Name', profile),
  });
}

/** Does nothing when the user holds it already. */
export function assignPermissionSet(records: SystemRecords, userId: string, permissionSetId: string): void {
  const [row] = records.storage.rows(
    'SELECT 1 FROM "PermissionSetAssignment" WHERE "AssigneeId" = ? AND "PermissionSetId" = ? AND "IsDeleted" = 0',
    [userId, permissionSetId],
  );
  if (!row) {
    records.insert('PermissionSetAssignment', {
      AssigneeId: userId,
      PermissionSetId: permissionSetId,
      IsActive: true,
    });
  }
}
