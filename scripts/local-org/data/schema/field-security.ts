/**
 * Which fields field-level security grants and withholds (`permissionable` of the describe call), and by which
 * permission. Every other field is seen by whoever sees its object.
 *
 * Sources: Salesforce Help, "Field-Level Security" (required and master-detail fields have none) and "Account Fields"
 * ("To set field-level security on a Person Account field, set security on the corresponding Contact field"); Object
 * Reference, FieldPermissions; profiles as the Metadata API retrieves them, where an address is one field.
 */
import { contactFieldOf } from './person-account';
import type { FieldDescribe, ObjectDescribe, Schema } from './schema';

/** Standard objects whose standard fields have field-level security; of others only custom fields have it. */
const SECURED: ReadonlySet<string> = new Set([
  'Account',
  'AccountContactRelation',
  'Asset',
  'Campaign',
  'CampaignMember',
  'Case',
  'Contact',
  'Contract',
  'ContractLineItem',
  'Entitlement',
  'Event',
  'Individual',
  'Lead',
  'Opportunity',
  'OpportunityLineItem',
  'Order',
  'OrderItem',
  'Pricebook2',
  'Product2',
  'Quote',
  'QuoteLineItem',
  'ServiceContract',
  'Solution',
  'Task',
  'WorkOrder',
  'WorkOrderLineItem',
]);

/** What every record has, and the parts of a person's name. */
const SYSTEM: ReadonlySet<string> = new Set([
  'CreatedById',
  'CreatedDate',
  'CurrencyIsoCode',
  'FirstName',
  'IsClosed',
  'IsConverted',
  'IsDeleted',
  'IsPersonAccount',
  'IsWon',
  'LastActivityDate',
  'LastModifiedById',
  'LastModifiedDate',
  'LastName',
  'LastReferencedDate',
  'LastViewedDate',
  'MasterRecordId',
  'MiddleName',
  'OwnerId',
  'PersonContactId',
  'PhotoUrl',
  'RecordTypeId',
  'Salutation',
  'Suffix',
  'SystemModstamp',
]);

const ADDRESS_PART =
  /^(.*?)(Street|City|StateCode|State|PostalCode|CountryCode|Country|Latitude|Longitude|GeocodeAccuracy)$/;
const LOCATION_PART = /__(Latitude|Longitude)__s$/;

/** `Object.Field` of the field permission that governs a field; null where none does. */
export function governingPermission(schema: Schema, object: ObjectDescribe, field: FieldDescribe): string | null {
  const contact = isPersons(object, field) ? schema.object('Contact') : null;
  const mirrored = contact?.fields.get(contactFieldOf(field.name)?.toLowerCase() ?? '');
  if (contact && mirrored) {
    return governingPermission(schema, contact, mirrored);
  }
  return isSecured(object, field) ? `${object.name}.${compoundOf(object, field)}` : null;
}

function isPersons(object: ObjectDescribe, { name }: FieldDescribe): boolean {
  return object.name === 'Account' && (/^Person[A-Z]/.test(name) || name.endsWith('__pc'));
}

function isSecured(object: ObjectDescribe, field: FieldDescribe): boolean {
  if (object.kind !== 'standard' && object.kind !== 'custom') {
    return false;
  }
  const isRequired = !field.nillable && field.type !== 'boolean';
  if (isRequired || field.type === 'id' || field.nameField || field.masterDetail) {
    return false;
  }
  return field.custom || (SECURED.has(object.name) && !SYSTEM.has(field.name) && !field.autoNumber);
}

/** The parts of an address or a location go with the whole. */
function compoundOf(object: ObjectDescribe, { name }: FieldDescribe): string {
  const [, prefix] = ADDRESS_PART.exec(name) ?? [];
  const address = prefix === undefined ? undefined : object.fields.get(`${prefix}Address`.toLowerCase());
  return address?.type === 'address' ? address.name : name.replace(LOCATION_PART, '__c');
}
