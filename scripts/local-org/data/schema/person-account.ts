/** What the feature Person Accounts adds to Account, and which fields of Account and its Contact are one. */
import { PERSON_ACCOUNT_RECORD_TYPE } from './custom/record-types';
import { fieldMap } from './field';
import type { FieldDescribe, ObjectDescribe } from './schema';

/** Account field to Contact field, where the name is not simply `Person` + the contact's. */
const NAMES: Readonly<Record<string, string>> = {
  FirstName: 'FirstName',
  LastName: 'LastName',
  Salutation: 'Salutation',
  Phone: 'Phone',
  Fax: 'Fax',
};

const NOT_COPIED = new Set(['PersonContactId', 'PersonMailingAddress', 'PersonOtherAddress']);

export function isPersonAccountField(name: string): boolean {
  return /^Person[A-Z]/.test(name) || name.endsWith('__pc') || name in NAMES_OF_A_PERSON;
}

const NAMES_OF_A_PERSON: Readonly<Record<string, true>> = { FirstName: true, LastName: true, Salutation: true };

/** The field of the person's Contact that an Account field mirrors; null for one that is the account's own. */
export function contactFieldOf(accountField: string): string | null {
  if (NOT_COPIED.has(accountField)) {
    return null;
  }
  if (accountField in NAMES) {
    return NAMES[accountField];
  }
  if (accountField.endsWith('__pc')) {
    return accountField.replace(/__pc$/, '__c');
  }
  return /^Person[A-Z]/.test(accountField) ? accountField.slice('Person'.length) : null;
}

/** Custom fields of Contact appear on Account as `__pc`. */
export function withPersonAccounts(account: ObjectDescribe, contact: ObjectDescribe): ObjectDescribe {
  const mirrored = [...contact.fields.values()]
    .filter((field) => field.name.endsWith('__c'))
    .map((field) => ({
      ...field,
      name: field.name.replace(/__c$/, '__pc'),
      nillable: true,
      relationshipName: field.relationshipName?.replace(/__r$/, '__pr') ?? null,
      childRelationshipName: null,
    }));
  const { developerName } = PERSON_ACCOUNT_RECORD_TYPE;
  const isDeclared = account.recordTypes.some((type) => type.developerName === developerName);
  return {
    ...account,
    fields: fieldMap([...account.fields.values(), ...mirrored]),
    recordTypes: isDeclared ? account.recordTypes : [...account.recordTypes, PERSON_ACCOUNT_RECORD_TYPE],
  };
}

/** An org without the feature has none of its fields. */
export function withoutPersonAccounts(object: ObjectDescribe): ObjectDescribe {
  const isPersons = (field: FieldDescribe): boolean =>
    field.name === 'IsPersonAccount' || (object.name === 'Account' && isPersonAccountField(field.name));
  return { ...object, fields: fieldMap([...object.fields.values()].filter((field) => !isPersons(field))) };
}
