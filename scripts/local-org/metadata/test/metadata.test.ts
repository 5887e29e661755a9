/** Metadata source that is wrong is refused with a code, a place and a remedy. */
import { describe, expect, it } from 'vitest';
import { customObject, field, NOON, sourceOf, testOrg, type Source } from '../../data/test/support';
import { buildSchema } from '../../data/schema/build-schema';
import { Storage } from '../../data/storage/storage';
import { loadRecords } from '../load-records';
import type { MetadataError } from '../metadata-error';

function problemsOf(source: Source): readonly MetadataError[] {
  const metadata = sourceOf(source);
  const built = buildSchema(metadata);
  const found = [...metadata.problems, ...built.problems];
  return found.length > 0 ? found : loadRecords(Storage.open(built.schema), metadata, NOON);
}

const TYPE = {
  ...customObject('Feed__mdt'),
  ...field(
    'Feed__mdt',
    'Minutes__c',
    '<type>Number</type><precision>3</precision><scale>0</scale><required>true</required>',
  ),
  ...field('Feed__mdt', 'Path__c', '<type>Text</type><length>5</length>'),
  ...field('Feed__mdt', 'On__c', '<type>Checkbox</type><defaultValue>true</defaultValue>'),
  ...field('Feed__mdt', 'Object__c', '<type>MetadataRelationship</type><referenceTo>EntityDefinition</referenceTo>'),
  'objects/Feed__mdt/validationRules/Positive.validationRule-meta.xml':
    '<fullName>Positive</fullName><active>true</active><errorConditionFormula>Minutes__c &lt;= 0</errorConditionFormula><errorMessage>Give a positive number.</errorMessage>',
};

const value = (name: string, text: string, type = 'xsd:string') =>
  `<values><field>${name}</field><value xsi:type="${type}">${text}</value></values>`;
const MINUTES = value('Minutes__c', '15.0', 'xsd:double');
const record = (inner: string, name = 'Feed.Emr'): Source => ({
  ...TYPE,
  [`customMetadata/${name}.md-meta.xml`]: `<label>Emr</label><protected>false</protected>${inner}`,
});

const permissionOn = (name: string): Source => ({
  'permissionsets/P.permissionset-meta.xml': `<label>P</label><fieldPermissions><field>${name}</field><readable>true</readable><editable>false</editable></fieldPermissions>`,
});

const lwc = (name: string, targets: string): Source => ({
  [`lwc/${name}/${name}.js-meta.xml`]: `<isExposed>true</isExposed><targets>${targets}</targets>`,
});
const RECORD_TARGET = '<target>lightning__RecordPage</target>';
const recordPage = (component: string, inner = '', objectName = 'Account'): Source => ({
  'flexipages/Page.flexipage-meta.xml': `<flexiPageRegions><itemInstances><componentInstance>${inner}<componentName>${component}</componentName></componentInstance></itemInstances><name>main</name><type>Region</type></flexiPageRegions><masterLabel>Page</masterLabel><sobjectType>${objectName}</sobjectType><type>RecordPage</type>`,
});
const pageProperty = (name: string, text: string) =>
  `<componentInstanceProperties><name>${name}</name><value>${text}</value></componentInstanceProperties>`;

const REFUSED: readonly (readonly [string, Source, string, string])[] = [
  [
    'malformed XML',
    { ...customObject('Kit__c'), 'objects/Kit__c/fields/A__c.field-meta.xml': '<fullName>A__c</wrong>' },
    'MALFORMED_XML',
    'objects/Kit__c/fields/A__c.field-meta.xml:2: This is not well-formed XML',
  ],
  [
    'an unknown field type',
    { ...customObject('Kit__c'), ...field('Kit__c', 'A__c', '<type>Txt</type>') },
    'UNKNOWN_FIELD_TYPE',
    'Kit__c.A__c: "Txt" is not a field type. Use one of Text,',
  ],
  [
    'a lookup to an unknown object',
    { ...customObject('Kit__c'), ...field('Kit__c', 'A__c', '<type>Lookup</type><referenceTo>Nope__c</referenceTo>') },
    'UNKNOWN_OBJECT',
    'Kit__c.A__c: The lookup leads to Nope__c, which does not exist.',
  ],
  [
    'a field of an unknown object',
    field('Nope__c', 'A__c', '<type>Date</type>'),
    'UNKNOWN_OBJECT',
    'Nope__c, which does not exist',
  ],
  [
    'text without a length',
    { ...customObject('Kit__c'), ...field('Kit__c', 'A__c', '<type>Text</type>') },
    'INVALID_VALUE',
    '<length> of a Text field must be 1 to 255',
  ],
  [
    'a required lookup that would be cleared',
    {
      ...customObject('Kit__c'),
      ...field('Kit__c', 'A__c', '<type>Lookup</type><referenceTo>Account</referenceTo><required>true</required>'),
    },
    'INVALID_VALUE',
    'Set <deleteConstraint> to Restrict or Cascade.',
  ],
  [
    'a lookup to an external object',
    { ...customObject('Kit__c'), ...field('Kit__c', 'A__c', '<type>ExternalLookup</type>') },
    'NOT_EMULATED',
    'Fields of type ExternalLookup are not emulated.',
  ],
  [
    'a formula that does not parse',
    { ...customObject('Kit__c'), ...field('Kit__c', 'A__c', '<type>Text</type><formula>IF(Nope__c, 1</formula>') },
    'INVALID_FORMULA',
    "Field Kit__c.A__c: Error: Syntax error. Missing ')'",
  ],
  [
    'a validation rule about an unknown field',
    {
      ...customObject('Kit__c'),
      'objects/Kit__c/validationRules/R.validationRule-meta.xml':
        '<fullName>R</fullName><active>true</active><errorConditionFormula>Nope__c = 1</errorConditionFormula><errorMessage>m</errorMessage>',
    },
    'INVALID_FORMULA',
    'Field Nope__c does not exist. Check spelling.',
  ],
  [
    'a record of an unknown type',
    record('', 'Nope.Emr'),
    'UNKNOWN_OBJECT',
    'There is no custom metadata type Nope__mdt.',
  ],
  ['a record with an unknown field', record(value('Nope__c', 'x')), 'UNKNOWN_FIELD', 'Feed__mdt has no field Nope__c.'],
  [
    'a record without a required value',
    record(''),
    'INVALID_RECORD',
    'Feed.Emr: Required fields are missing: [Minutes__c]',
  ],
  [
    'a value that is too long',
    record(MINUTES + value('Path__c', 'toolong')),
    'INVALID_RECORD',
    'data value too large: toolong',
  ],
  [
    'a value of another type',
    record(value('Minutes__c', 'soon', 'xsd:double')),
    'INVALID_RECORD',
    '"soon" is no value of Minutes__c',
  ],
  ['an xsi:type of another type', record(value('Minutes__c', '15')), 'INVALID_RECORD', 'Correct xsi:type.'],
  [
    'a number out of range',
    record(value('Minutes__c', '1000', 'xsd:double')),
    'INVALID_RECORD',
    'value outside of valid range',
  ],
  [
    'a record that breaks a rule',
    record(value('Minutes__c', '0', 'xsd:double')),
    'INVALID_RECORD',
    'Give a positive number.',
  ],
  ['a relationship to nothing', record(MINUTES + value('Object__c', 'Nope__c')), 'INVALID_RECORD', 'leads to Nope__c'],
  [
    'a permission on an unknown field',
    {
      'permissionsets/P.permissionset-meta.xml':
        '<label>P</label><fieldPermissions><field>Account.Nope__c</field><readable>true</readable><editable>false</editable></fieldPermissions>',
    },
    'INVALID_VALUE',
    'no CustomField named Account.Nope__c found',
  ],
  [
    'a permission on a required field',
    permissionOn('Account.Name'),
    'INVALID_VALUE',
    'You cannot deploy to a required field: Account.Name',
  ],
  [
    'a permission on a system field',
    permissionOn('Account.OwnerId'),
    'INVALID_VALUE',
    'You cannot deploy to a required field: Account.OwnerId',
  ],
  [
    'a permission on part of an address',
    permissionOn('Account.BillingCity'),
    'INVALID_VALUE',
    'no CustomField named Account.BillingCity found',
  ],
  [
    'a permission on a field of a person',
    permissionOn('Account.PersonEmail'),
    'INVALID_VALUE',
    'no CustomField named Account.PersonEmail found',
  ],
  [
    'a grant of a custom metadata type that is not there',
    {
      'permissionsets/P.permissionset-meta.xml':
        '<label>P</label><customMetadataTypeAccesses><enabled>true</enabled><name>Nope__mdt</name></customMetadataTypeAccesses>',
    },
    'INVALID_VALUE',
    'no CustomObject named Nope__mdt found',
  ],
  [
    'an object permission without what it needs',
    {
      'permissionsets/P.permissionset-meta.xml':
        '<label>P</label><objectPermissions><object>Account</object><allowEdit>true</allowEdit></objectPermissions>',
    },
    'INVALID_VALUE',
    'Permission Edit on Account depends on Read.',
  ],
  [
    'a record page with a component that is not there',
    recordPage('c:nowhere'),
    'INVALID_VALUE',
    "We couldn't retrieve the design time component information for component c:nowhere",
  ],
  [
    'a record page with a component that is not meant for it',
    { ...recordPage('c:card'), ...lwc('card', '<target>lightning__Tab</target>') },
    'INVALID_VALUE',
    "We couldn't retrieve the design time component information for component c:card",
  ],
  [
    'a property that the component does not have',
    { ...recordPage('c:card', pageProperty('size', '1')), ...lwc('card', RECORD_TARGET) },
    'INVALID_VALUE',
    "The property size isn't defined for the component c:card",
  ],
  [
    'a facet that is not in the page',
    recordPage('flexipage:tabset', pageProperty('tabs', 'Facet-none')),
    'INVALID_VALUE',
    'names the facet Facet-none',
  ],
  [
    'a record page of an unknown object',
    recordPage('force:detailPanel', '', 'Nope__c'),
    'INVALID_VALUE',
    'In field: sobjectType - no CustomObject named Nope__c found',
  ],
  [
    'a view of an object by an unknown page',
    {
      'objects/Account/Account.object-meta.xml':
        '<actionOverrides><actionName>View</actionName><content>None</content><type>Flexipage</type></actionOverrides>',
    },
    'INVALID_VALUE',
    'In field: content - no FlexiPage named None found',
  ],
  [
    'a tab for a component that is no tab',
    { ...lwc('card', RECORD_TARGET), 'tabs/Card.tab-meta.xml': '<label>Card</label><lwcComponent>card</lwcComponent>' },
    'INVALID_VALUE',
    'no LightningComponentBundle named card found for tabs',
  ],
  [
    'an app with an unknown tab',
    { 'applications/Desk.app-meta.xml': '<label>Desk</label><tabs>Nowhere</tabs>' },
    'INVALID_VALUE',
    'In field: tab - no CustomTab named Nowhere found',
  ],
];

describe('metadata source', () => {
  it.each(REFUSED)('refuses %s', (_name, source, code, text) => {
    const [problem, ...others] = problemsOf(source);
    expect(others).toEqual([]);
    expect(problem?.code).toBe(code);
    expect(problem?.message).toContain(text);
    expect(problem?.remedy).not.toBe('');
  });

  it('names what it does not emulate', () => {
    const { notEmulated, problems } = sourceOf({ 'flows/A.flow-meta.xml': '<Flow/>', 'README.md': '# Not metadata' });
    expect(notEmulated).toEqual([{ type: 'Flow', path: 'flows/A.flow-meta.xml' }]);
    expect(problems).toEqual([]);
  });

  it('leads to definitions of fields, which metadata names without their object', () => {
    const target = (name: string, controlling = '') =>
      field(
        'Feed__mdt',
        name,
        `<type>MetadataRelationship</type><referenceTo>${controlling ? 'Field' : 'Entity'}Definition</referenceTo>${controlling}`,
      );
    const controlling = '<metadataRelationshipControllingField>Feed__mdt.Of__c</metadataRelationshipControllingField>';
    const types = { ...target('Of__c'), ...target('Field__c', controlling), ...target('Parent__c', controlling) };
    const of = (name: string): Source => ({
      ...types,
      ...record(MINUTES + value('Of__c', 'Contact') + value('Field__c', name) + value('Parent__c', 'Account')),
    });
    const rows = (sql: string) => testOrg(of('LastName')).storage.rows(sql);
    expect(rows('SELECT "Field__c", "Parent__c" FROM "Feed__mdt"')).toEqual([['Contact.LastName', 'Contact.Account']]);
    expect(rows('SELECT "Id", "QualifiedApiName", "EntityDefinitionId" FROM "FieldDefinition"')).toEqual([
      ['Contact.LastName', 'LastName', 'Contact'],
      ['Contact.Account', 'AccountId', 'Contact'],
    ]);
    expect(problemsOf(of('Nope__c'))[0]?.message).toContain('leads to Nope__c, which does not exist');
  });

  it('may grant the name of a custom object, which everybody sees anyway', () => {
    expect(problemsOf({ ...customObject('Kit__c'), ...permissionOn('Kit__c.Name') })).toEqual([]);
  });

  it('becomes rows that can be read', () => {
    const org = testOrg({
      ...record(MINUTES + value('Object__c', 'Account')),
      'customPermissions/View_Payload.customPermission-meta.xml': '<label>View payload</label>',
      'permissionsets/Viewer.permissionset-meta.xml':
        '<label>Viewer</label><customPermissions><enabled>true</enabled><name>View_Payload</name></customPermissions>',
      'queues/Nurses.queue-meta.xml': '<name>Nurses</name><queueSobject><sobjectType>Case</sobjectType></queueSobject>',
    });
    const rows = (sql: string) => org.storage.rows(sql);
    expect(rows('SELECT "DeveloperName", "MasterLabel", "Minutes__c", "On__c", "Object__c" FROM "Feed__mdt"')).toEqual([
      ['Emr', 'Emr', 15, 1, 'Account'],
    ]);
    expect(rows('SELECT "Label" FROM "PermissionSet"')).toEqual([['Viewer']]);
    expect(rows('SELECT "DeveloperName" FROM "CustomPermission"')).toEqual([['View_Payload']]);
    expect(
      rows('SELECT g."Name", q."SobjectType" FROM "Group" g JOIN "QueueSobject" q ON q."QueueId" = g."Id"'),
    ).toEqual([['Nurses', 'Case']]);
  });

  it('is read from the zip format too', () => {
    const { objects, fields, problems } = sourceOf({
      'objects/Kit__c.object':
        '<?xml version="1.0"?><CustomObject><label>Kit</label><nameField><label>N</label><type>Text</type></nameField><fields><fullName>A__c</fullName><type>Date</type></fields></CustomObject>',
    });
    expect(problems).toEqual([]);
    expect([objects[0]?.fullName, fields[0]?.fullName, fields[0]?.objectName]).toEqual(['Kit__c', 'A__c', 'Kit__c']);
  });
});
