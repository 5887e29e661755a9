/** What the name and the Apex type of a standard field tell about it; the exceptions are written down per object. */

/** First match wins. The notation is that of `notation.ts`. */
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/^Id$/, 'id readOnly'],
  [/^(CreatedById|LastModifiedById)$/, 'reference readOnly -> User'],
  [/^(CreatedDate|LastModifiedDate|SystemModstamp)$/, 'datetime readOnly'],
  [/^(LastViewedDate|LastReferencedDate)$/, 'datetime readOnly'],
  [/^LastActivityDate$/, 'date readOnly'],
  [/^(IsDeleted|IsArchived|IsClosed|IsWon|IsConverted|IsPersonAccount|IsLatest)$/, 'boolean readOnly'],
  [/^(MasterRecordId)$/, 'reference readOnly'],
  [/^(DeveloperName)$/, 'string(80) required'],
  [/^NamespacePrefix$/, 'string(15) readOnly'],
  [
    /GeocodeAccuracy$/,
    'picklist[Address|NearAddress|Block|Street|ExtendedZip|Zip|Neighborhood|City|County|State|Unknown]',
  ],
  [/(Latitude|Longitude)$/, 'double(18,15)'],
  [/Street$/, 'textarea(255)'],
  [/City$/, 'string(40)'],
  [/State$/, 'string(80)'],
  [/Country$/, 'string(80)'],
  [/PostalCode$/, 'string(20)'],
  [/^FirstName$/, 'string(40)'],
  [/^LastName$/, 'string(80) required'],
  [/^Salutation$/, 'picklist[Mr.|Ms.|Mrs.|Dr.|Prof.|Mx.]'],
  [/EmailBouncedReason$/, 'string(255) readOnly'],
  [/EmailBouncedDate$/, 'datetime readOnly'],
  [/Email$/, 'email(80)'],
  [/(Phone|Fax)$/, 'phone(40)'],
  [/(Website|Url)$/, 'url(255)'],
  [/(Revenue|Amount|Price)$/, 'currency(18,2)'],
  [/(Quantity)$/, 'double(18,2)'],
  [/(Probability|Discount)$/, 'percent(5,2)'],
  [/Description$/, 'textarea(32000)'],
  [/(HtmlBody|TextBody|Body|Markup)$/, 'textarea(32000)'],
];

/** Names that mean a type only where the Apex type agrees. */
const BY_APEX_TYPE: Readonly<Record<string, string>> = {
  Id: 'reference',
  String: 'string(255)',
  Boolean: 'boolean',
  Integer: 'int',
  Long: 'int(18)',
  Decimal: 'double(18,2)',
  Double: 'double(18,2)',
  Date: 'date',
  Datetime: 'datetime',
  Time: 'time',
  Blob: 'base64',
  Address: 'address readOnly',
  Object: 'anyType readOnly',
};

const FAMILY: Readonly<Record<string, RegExp>> = {
  Id: /^(id|reference)/,
  String: /^(string|picklist|textarea|email|phone|url)/,
  Boolean: /^boolean/,
  Decimal: /^(double|currency|percent)/,
  Date: /^date(?!time)/,
  Datetime: /^datetime/,
};

export function conventionFor(name: string, apexType: string): string {
  const fallback = BY_APEX_TYPE[apexType];
  if (fallback === undefined) {
    throw new Error(`No convention for Apex type ${apexType} of field ${name}.`);
  }
  const family = FAMILY[apexType];
  const byName = BY_NAME.find(([pattern, notation]) => pattern.test(name) && (family?.test(notation) ?? false));
  return byName?.[1] ?? fallback;
}

/** What a lookup that Apex types as `Name` may point to, by relationship. */
const POLYMORPHIC: Readonly<Record<string, readonly string[]>> = {
  ContactPoint: ['ContactPointAddress', 'ContactPointEmail', 'ContactPointPhone'],
  Owner: ['Group', 'User'],
  UserOrGroup: ['Group', 'User'],
  Who: ['Contact', 'Lead'],
  What: ['Account', 'Asset', 'Campaign', 'Case', 'Contract', 'Opportunity', 'Order', 'Product2', 'Quote', 'Solution'],
  Related: ['UserRole'],
  DelegatedApprover: ['Group', 'User'],
  Folder: ['Folder', 'User'],
  From: ['User', 'Contact', 'Lead'],
  Source: ['EmailMessage'],
  ApexClassOrTrigger: ['ApexClass', 'ApexTrigger'],
  SetupEntity: ['ApexClass', 'ApexPage', 'CustomPermission'],
  License: ['UserLicense', 'PermissionSetLicense'],
  BusinessOwner: ['Group', 'User'],
};

/** Objects that files, notes and feeds attach to. */
const RECORDS = [
  'Account',
  'Asset',
  'Campaign',
  'Case',
  'Contact',
  'Contract',
  'Event',
  'Lead',
  'Opportunity',
  'Order',
  'Product2',
  'Solution',
  'Task',
  'EmailMessage',
  'Quote',
  'User',
  'CollaborationGroup',
  'Topic',
];

export function polymorphicTargets(relationship: string): readonly string[] {
  return POLYMORPHIC[relationship] ?? RECORDS;
}

/** Custom objects that lookups of standard objects lead to. */
export interface CustomTargets {
  /** Those with activities. */
  readonly activities: readonly string[];
  /** Every one: files, notes and feeds attach to them all. */
  readonly records: readonly string[];
}

export function customTargetsOf(relationship: string, targets: CustomTargets): readonly string[] {
  if (relationship === 'What') {
    return targets.activities;
  }
  return relationship in POLYMORPHIC ? [] : targets.records;
}
