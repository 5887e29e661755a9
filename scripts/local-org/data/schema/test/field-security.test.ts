/** By which field permission a field is seen; null where it needs none. */
import { expect, it } from 'vitest';
import { filesOfEntries } from '../../../metadata/metadata-files';
import { readMetadata } from '../../../metadata/read-metadata';
import { buildSchema } from '../build-schema';
import { governingPermission } from '../field-security';

const { schema } = buildSchema(readMetadata(filesOfEntries(new Map())));

it.each<[field: string, permission: string | null]>([
  ['Account.Id', null],
  ['Account.Name', null],
  ['Account.OwnerId', null],
  ['Account.CreatedDate', null],
  ['Account.RecordTypeId', null],
  ['Account.Phone', 'Account.Phone'],
  ['Account.AnnualRevenue', 'Account.AnnualRevenue'],
  ['Account.ParentId', 'Account.ParentId'],
  ['Account.BillingAddress', 'Account.BillingAddress'],
  ['Account.BillingStreet', 'Account.BillingAddress'],
  ['Account.BillingLatitude', 'Account.BillingAddress'],
  ['Account.FirstName', null],
  ['Account.PersonContactId', null],
  ['Account.PersonEmail', 'Contact.Email'],
  ['Account.PersonMailingCity', 'Contact.MailingAddress'],
  ['Contact.LastName', null],
  ['Contact.AccountId', 'Contact.AccountId'],
  ['Lead.City', 'Lead.Address'],
  ['Opportunity.StageName', null],
  ['Opportunity.Amount', 'Opportunity.Amount'],
  ['User.Email', null],
])('%s', (name, permission) => {
  const [objectName, fieldName] = name.split('.');
  const object = schema.object(objectName);
  const field = schema.field(objectName, fieldName);
  expect(object && field ? governingPermission(schema, object, field) : 'no such field').toBe(permission);
});
