/** Setup objects and others cannot be changed in one transaction (Apex Developer Guide, "Mixed DML"). */
import type { SObjectValue } from '../../apex/runtime/sobject';
import { throwApex } from '../../apex/runtime/exception';
import type { DmlOperation } from '../../apex/runtime/transaction';

const SETUP = new Set([
  'FieldPermissions',
  'Group',
  'GroupMember',
  'ObjectPermissions',
  'PermissionSet',
  'PermissionSetAssignment',
  'PermissionSetGroup',
  'PermissionSetGroupComponent',
  'QueueSobject',
  'SetupEntityAccess',
  'UserRole',
]);

/** An update of a user counts as setup only when it touches one of these. */
const SETUP_USER_FIELDS = ['UserRoleId', 'IsActive', 'ForecastEnabled', 'IsPortalEnabled', 'Username', 'ProfileId'];

/** Null for a change that goes with both kinds. */
function isSetup(operation: DmlOperation, record: SObjectValue): boolean | null {
  if (record.typeName === 'Group' && (operation === 'insert' || operation === 'update')) {
    return null;
  }
  if (record.typeName !== 'User') {
    return SETUP.has(record.typeName);
  }
  return isSetupOfUser(operation, record) ? true : null;
}

function isSetupOfUser(operation: DmlOperation, record: SObjectValue): boolean {
  // A new user is no setup object as long as it has no role.
  if (operation === 'insert') {
    return (record.values.get('UserRoleId') ?? null) !== null;
  }
  return (
    operation !== 'update' || SETUP_USER_FIELDS.some((field) => record.origin === 'constructed' && record.has(field))
  );
}

export class MixedDmlGuard {
  private first: { readonly setup: string | null; readonly other: string | null } = { setup: null, other: null };

  check(operation: DmlOperation, record: SObjectValue): void {
    const setup = isSetup(operation, record);
    if (setup === null) {
      return;
    }
    const clash = setup ? this.first.other : this.first.setup;
    if (clash !== null) {
      const verb = operation.charAt(0).toUpperCase() + operation.slice(1);
      throwApex(
        'System.DmlException',
        `${verb} failed. First exception on row 0; first error: MIXED_DML_OPERATION, DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): ${record.typeName}, original object: ${clash}: []`,
      );
    }
    this.first = setup
      ? { ...this.first, setup: this.first.setup ?? record.typeName }
      : { ...this.first, other: this.first.other ?? record.typeName };
  }

  /** `System.runAs` and `Test.startTest` begin afresh; returns how to go back to what was before. */
  isolate(): () => void {
    const outer = this.first;
    this.first = { setup: null, other: null };
    return () => {
      this.first = outer;
    };
  }
}
