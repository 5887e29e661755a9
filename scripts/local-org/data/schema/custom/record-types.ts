/** Record types of the metadata source; their ids follow from their names, so that they outlive a redeploy. */
import { createHash } from 'node:crypto';
import type { RecordTypeModel } from '../../../metadata/models';
import { formatId } from '../../storage/record-id';
import type { RecordTypeDescribe } from '../schema';

const KEY_PREFIX = '012';
/** Bits of the hash that fit the nine characters of an id. */
const HASH_BYTES = 6;

function recordTypeId(objectName: string, developerName: string): string {
  const hash = createHash('sha256').update(`${objectName}.${developerName}`).digest();
  return formatId(KEY_PREFIX, hash.readUIntBE(0, HASH_BYTES));
}

export function recordType(
  objectName: string,
  model: Omit<RecordTypeModel, 'objectName' | 'place'>,
): RecordTypeDescribe {
  return {
    id: recordTypeId(objectName, model.fullName),
    developerName: model.fullName,
    name: model.label,
    active: model.active,
    isPersonType: model.isPersonType,
  };
}

/** The record type that enabling Person Accounts brings. */
export const PERSON_ACCOUNT_RECORD_TYPE = recordType('Account', {
  fullName: 'PersonAccount',
  label: 'Person Account',
  active: true,
  isPersonType: true,
});
