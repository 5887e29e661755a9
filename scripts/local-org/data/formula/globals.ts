/** `$User`, `$Permission` and their kin, read from the running transaction and its rows (no Apex query, no limit). */
import { NotEmulatedError } from '../../apex/runtime/exception';
import { transaction } from '../../apex/runtime/transaction';
import { decodeValue } from '../storage/codec';
import { columnName, tableName } from '../storage/names';
import type { Storage } from '../storage/storage';
import type { FormulaContext } from './context';
import { toFormulaValue, type FormulaValue } from './values';

export type FormulaEnvironment = Pick<FormulaContext, 'global' | 'now' | 'timeZone'>;

type GlobalReader = (storage: Storage, rest: readonly string[]) => unknown;

/** First step of the path, lower-cased, to what reads the rest. */
const READERS: Readonly<Record<string, GlobalReader>> = {
  $user: (storage, [field]) => readFirst(storage, 'User', 'Id', transaction().user.id, field),
  $profile: (storage, [field]) => readFirst(storage, 'Profile', 'Id', transaction().user.profileId, field),
  $userrole: (storage, [field]) => {
    const roleId = readFirst(storage, 'User', 'Id', transaction().user.id, 'UserRoleId');
    return roleId === null ? null : readFirst(storage, 'UserRole', 'Id', String(roleId), field);
  },
  $organization: (storage, [field]) =>
    readFirst(storage, 'Organization', 'Id', transaction().org.organizationId, field),
  $permission: (_storage, [name]) => transaction().org.permissions.hasCustomPermission(transaction().user, name),
  $label: (_storage, [name]) => transaction().org.label(name),
  $setup: (storage, [setting, field]) => readSetup(storage, setting, field),
  $custommetadata: (storage, [type, record, field]) => readFirst(storage, type, 'DeveloperName', record, field),
};

/** What every formula may read besides the record; `storage` holds the rows of users, settings and the like. */
export function formulaEnvironment(storage: Storage): FormulaEnvironment {
  const { clock, user } = transaction();
  return { global: (path) => readGlobal(storage, path), now: clock.now(), timeZone: user.timeZone };
}

function readGlobal(storage: Storage, path: string): FormulaValue {
  const [first, ...rest] = path.split('.');
  const reader = READERS[first.toLowerCase()];
  if (!reader) {
    throw new NotEmulatedError(`The formula variable ${first}`);
  }
  return toFormulaValue(reader(storage, rest));
}

/** A hierarchy custom setting: the user's own row, else the profile's, else the organization's. */
function readSetup(storage: Storage, setting: string, field: string): unknown {
  const { user, org } = transaction();
  for (const owner of [user.id, user.profileId, org.organizationId]) {
    const value = readFirst(storage, setting, 'SetupOwnerId', owner, field);
    if (value !== null) {
      return value;
    }
  }
  return null;
}

function readFirst(storage: Storage, objectName: string, keyName: string, key: string, fieldName: string): unknown {
  const object = storage.schema.object(objectName);
  const keyField = storage.schema.field(objectName, keyName);
  const field = storage.schema.field(objectName, fieldName);
  if (!object || !keyField || !field) {
    throw new NotEmulatedError(`The formula variable ${objectName}.${fieldName}`);
  }
  const sql = `SELECT ${columnName(field)} FROM ${tableName(object)} WHERE ${columnName(keyField)} = ? LIMIT 1`;
  const [row] = storage.rows(sql, [key]);
  return row ? decodeValue(field, row[0]) : null;
}
