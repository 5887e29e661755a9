/** Formula fields in SQL: the function `formula` gives what Apex would see. */
import { expect, it } from 'vitest';
import { toDecimal } from '../../../apex/runtime/value';
import { customObject, field, testOrg } from '../../test/support';
import { formulaReferences } from '../sql-function';

const ORG = {
  ...customObject('Kit__c'),
  ...field(
    'Kit__c',
    'Patient__c',
    '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Kits</relationshipName>',
  ),
  ...field('Kit__c', 'Price__c', '<type>Currency</type><precision>10</precision><scale>2</scale>'),
  ...field(
    'Kit__c',
    'Gross__c',
    '<type>Currency</type><precision>10</precision><scale>2</scale><formula>Price__c * 1.19</formula>',
  ),
  ...field(
    'Kit__c',
    'Strict__c',
    '<type>Currency</type><precision>10</precision><scale>2</scale><formula>Price__c * 2</formula><formulaTreatBlanksAs>BlankAsBlank</formulaTreatBlanksAs>',
  ),
  ...field(
    'Kit__c',
    'Share__c',
    '<type>Percent</type><precision>5</precision><scale>1</scale><formula>0.125</formula>',
  ),
  ...field(
    'Kit__c',
    'Label__c',
    '<type>Text</type><formula>Patient__r.Name &amp; " / " &amp; $User.LastName</formula>',
  ),
};

it('selects formula fields', () => {
  const org = testOrg(ORG);
  const patient = org.insert('Account', { LastName: 'Lovelace' });
  org.insert('Kit__c', { Patient__c: patient, Price__c: toDecimal('9.99') });
  org.insert('Kit__c', {});
  const sql = `SELECT formula('Kit__c.Gross__c', k."Price__c"), formula('Kit__c.Strict__c', k."Price__c"),
      formula('Kit__c.Share__c'), formula('Kit__c.Label__c', a."Name")
    FROM "Kit__c" k LEFT JOIN "Account" a ON a."Id" = k."Patient__c" ORDER BY k."Id"`;
  const kit = org.schema.object('Kit__c');
  org.run(() => {
    for (const described of kit?.fields.values() ?? []) {
      if (kit && described.formula !== null) {
        formulaReferences(org.engine, kit, described);
      }
    }
  });
  // Numbers are scaled integers: 1189 is 11.89. A blank price counts as zero unless the formula says otherwise.
  expect(org.run(() => org.storage.rows(sql))).toEqual([
    [1189, 1998, 125, 'Lovelace / Admin'],
    [0, null, 125, ' / Admin'],
  ]);
});

it('tells which columns a formula needs', () => {
  const org = testOrg(ORG);
  const kit = org.schema.object('Kit__c');
  const label = kit?.fields.get('label__c');
  expect(org.run(() => kit && label && formulaReferences(org.engine, kit, label))).toEqual(['Patient__r.Name']);
});
