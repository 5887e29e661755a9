/** Roll-up summary fields: what they hold after each kind of statement, and what saving the master brings with it. */
import { describe, expect, it } from 'vitest';
import { ApexDate } from '../../../apex/runtime/temporal';
import { isDecimal, toDecimal } from '../../../apex/runtime/value';
import {
  customObject,
  field,
  PARTIAL,
  sobject,
  sourceOf,
  SYSTEM,
  testOrg,
  type Source,
  type TestOrg,
} from '../../test/support';
import { buildSchema } from '../../schema/build-schema';
import type { TriggerRunner } from '../trigger-runner';

const NO_TYPE = '<nameField><label>Name</label><type>Text</type></nameField>';

const summary = (name: string, operation: string, summarised: string | null, filters = '') =>
  field(
    'Box__c',
    name,
    `<type>Summary</type><summaryForeignKey>Kit__c.Box__c</summaryForeignKey><summaryOperation>${operation}</summaryOperation>${
      summarised === null ? '' : `<summarizedField>Kit__c.${summarised}</summarizedField>`
    }${filters}`,
  );

const filter = (name: string, operation: string, value: string) =>
  `<summaryFilterItems><field>Kit__c.${name}</field><operation>${operation}</operation><value>${value}</value></summaryFilterItems>`;

const ORG: Source = {
  ...customObject('Box__c', NO_TYPE),
  ...customObject('Kit__c', NO_TYPE),
  ...field(
    'Kit__c',
    'Box__c',
    '<type>MasterDetail</type><referenceTo>Box__c</referenceTo><relationshipName>Kits</relationshipName><reparentableMasterDetail>true</reparentableMasterDetail>',
  ),
  ...field('Kit__c', 'Price__c', '<type>Currency</type><precision>10</precision><scale>2</scale>'),
  ...field('Kit__c', 'Sent__c', '<type>Date</type>'),
  ...field('Kit__c', 'Code__c', '<type>Text</type><length>20</length>'),
  ...field(
    'Kit__c',
    'Double__c',
    '<type>Number</type><precision>10</precision><scale>2</scale><formula>Price__c * 2</formula>',
  ),
  ...summary('Kits__c', 'count', null),
  ...summary('Total__c', 'sum', 'Price__c'),
  ...summary('Doubled__c', 'sum', 'Double__c'),
  ...summary('First__c', 'min', 'Sent__c'),
  ...summary('Last__c', 'max', 'Sent__c'),
  ...summary(
    'Dear__c',
    'count',
    null,
    filter('Price__c', 'greaterOrEqual', '10') + filter('Code__c', 'equals', 'a, b'),
  ),
  ...summary('Unnamed__c', 'count', null, filter('Code__c', 'notEqual', 'a')),
  ...summary('Blank__c', 'count', null, filter('Code__c', 'equals', '')),
  'objects/Box__c/validationRules/Few.validationRule-meta.xml':
    '<fullName>Few</fullName><active>true</active><errorConditionFormula>Kits__c &gt; 3</errorConditionFormula><errorMessage>The box is full.</errorMessage>',
};

const kit = (box: string, price: number | null = null, more: Readonly<Record<string, unknown>> = {}) =>
  sobject('Kit__c', { Name: 'Kit', Box__c: box, Price__c: price === null ? null : toDecimal(price), ...more });

/** Decimals as text, dates as ISO 8601. */
function shown(org: TestOrg, box: string, ...names: string[]): unknown[] {
  const { values } = org.read('Box__c', box);
  return names.map((name) => {
    const value = values.get(name) ?? null;
    return isDecimal(value) ? Number(value.toPlainString()) : value instanceof ApexDate ? value.toIso() : value;
  });
}

describe('roll-up summary fields', () => {
  it('are zero or blank for a master without details', () => {
    const org = testOrg(ORG);
    const box = org.insert('Box__c', { Name: 'Box' });

    expect(shown(org, box, 'Kits__c', 'Total__c', 'First__c')).toEqual([0, 0, null]);
  });

  it('count, add, and find the least and the greatest, of formulas too', () => {
    const org = testOrg(ORG);
    const box = org.insert('Box__c', { Name: 'Box' });
    const [early, late] = [ApexDate.of(2026, 1, 1), ApexDate.of(2026, 3, 1)];
    org.run(() =>
      org.dml.dml('insert', [kit(box, 1.5, { Sent__c: late }), kit(box, 2, { Sent__c: early }), kit(box)], SYSTEM),
    );

    expect(shown(org, box, 'Kits__c', 'Total__c', 'Doubled__c', 'First__c', 'Last__c')).toEqual([
      3,
      3.5,
      7,
      '2026-01-01',
      '2026-03-01',
    ]);
  });

  it('leave out what a filter does not let pass', () => {
    const org = testOrg(ORG);
    const box = org.insert('Box__c', { Name: 'Box' });
    const kits = [kit(box, 10, { Code__c: 'A' }), kit(box, 9, { Code__c: 'b' }), kit(box, 11)];
    org.run(() => org.dml.dml('insert', kits, SYSTEM));

    expect(shown(org, box, 'Dear__c', 'Unnamed__c', 'Blank__c')).toEqual([1, 2, 1]);
  });

  it('follow changes, moves to another master, deletes and undeletes', () => {
    const org = testOrg(ORG);
    const [one, two] = ['One', 'Two'].map((Name) => org.insert('Box__c', { Name }));
    const id = org.insert('Kit__c', { Name: 'Kit', Box__c: one, Price__c: toDecimal(5) });
    const change = (values: Readonly<Record<string, unknown>>) =>
      org.run(() => org.dml.dml('update', [sobject('Kit__c', { Id: id, ...values })], SYSTEM));

    change({ Price__c: toDecimal(7) });
    expect(shown(org, one, 'Total__c')).toEqual([7]);
    change({ Box__c: two });
    expect([...shown(org, one, 'Kits__c', 'Total__c'), ...shown(org, two, 'Kits__c', 'Total__c')]).toEqual([
      0, 0, 1, 7,
    ]);
    org.run(() => org.dml.dml('delete', [sobject('Kit__c', { Id: id })], SYSTEM));
    expect(shown(org, two, 'Kits__c')).toEqual([0]);
    org.run(() => org.dml.dml('undelete', [sobject('Kit__c', { Id: id })], SYSTEM));
    expect(shown(org, two, 'Kits__c', 'Total__c')).toEqual([1, 7]);
  });

  it('let a rule of the master refuse the details, of which none stays saved', () => {
    const org = testOrg(ORG);
    const [full, free] = ['Full', 'Free'].map((Name) => org.insert('Box__c', { Name }));
    const kits = [...Array.from({ length: 4 }, () => kit(full)), kit(free)];
    const results = org.run(() => org.dml.dml('insert', kits, PARTIAL));

    expect(results.map(({ success }) => success)).toEqual([false, false, false, false, true]);
    expect(results[0]?.errors).toEqual([
      { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'The box is full.', fields: [] },
    ]);
    expect([...shown(org, full, 'Kits__c'), ...shown(org, free, 'Kits__c')]).toEqual([0, 1]);
  });

  it('fire the triggers of a master once for a chunk, after those of the details, and only where a value changes', () => {
    const calls: string[] = [];
    const triggers: TriggerRunner = {
      listens: () => true,
      run: (event, { objectName, newRecords }) => calls.push(`${objectName} ${event} ${newRecords?.length}`),
    };
    const org = testOrg(ORG, { triggers });
    const boxes = ['One', 'Two'].map((Name) => org.insert('Box__c', { Name }));
    calls.length = 0;
    const kits = boxes.flatMap((box) => [kit(box, 1), kit(box, 1)]);
    org.run(() => org.dml.dml('insert', kits, SYSTEM));
    org.run(() => org.dml.dml('update', [sobject('Kit__c', { Id: kits[0]?.id, Name: 'Renamed' })], SYSTEM));

    expect(calls).toEqual([
      'Kit__c before insert 4',
      'Kit__c after insert 4',
      'Box__c before update 2',
      'Box__c after update 2',
      'Kit__c before update 1',
      'Kit__c after update 1',
    ]);
  });

  it('cannot be written', () => {
    const org = testOrg(ORG);
    const [result] = org.run(() =>
      org.dml.dml('insert', [sobject('Box__c', { Name: 'Box', Kits__c: toDecimal(9) })], PARTIAL),
    );

    expect(result?.errors).toMatchObject([{ statusCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', fields: ['Kits__c'] }]);
  });

  it('reach over two levels', () => {
    const org = testOrg({
      ...ORG,
      ...customObject('Store__c', NO_TYPE),
      ...field(
        'Box__c',
        'Store__c',
        '<type>MasterDetail</type><referenceTo>Store__c</referenceTo><relationshipName>Boxes</relationshipName>',
      ),
      ...field(
        'Store__c',
        'Value__c',
        '<type>Summary</type><summaryForeignKey>Box__c.Store__c</summaryForeignKey><summaryOperation>sum</summaryOperation><summarizedField>Box__c.Total__c</summarizedField>',
      ),
    });
    const store = org.insert('Store__c', { Name: 'Store' });
    const box = org.insert('Box__c', { Name: 'Box', Store__c: store });
    org.insert('Kit__c', { Name: 'Kit', Box__c: box, Price__c: toDecimal(4) });

    expect(String(org.read('Store__c', store).values.get('Value__c'))).toBe('4.00');
  });
});

describe('a summary that cannot be', () => {
  it.each([
    [
      '<summaryForeignKey>Kit__c.Nothing__c</summaryForeignKey><summaryOperation>count</summaryOperation>',
      'UNKNOWN_FIELD',
    ],
    [
      '<summaryForeignKey>Kit__c.Friend__c</summaryForeignKey><summaryOperation>count</summaryOperation>',
      'INVALID_VALUE',
    ],
    [
      '<summaryForeignKey>Kit__c.Box__c</summaryForeignKey><summaryOperation>average</summaryOperation>',
      'INVALID_VALUE',
    ],
    ['<summaryForeignKey>Kit__c.Box__c</summaryForeignKey><summaryOperation>sum</summaryOperation>', 'INVALID_VALUE'],
    [
      '<summaryForeignKey>Kit__c.Box__c</summaryForeignKey><summaryOperation>sum</summaryOperation><summarizedField>Kit__c.Code__c</summarizedField>',
      'INVALID_VALUE',
    ],
    ['<summaryOperation>count</summaryOperation>', 'MISSING_ELEMENT'],
  ])('is refused: %s', (inner, code) => {
    const friend = '<type>Lookup</type><referenceTo>Box__c</referenceTo><relationshipName>Friends</relationshipName>';
    const source = sourceOf({
      ...ORG,
      ...field('Kit__c', 'Friend__c', friend),
      ...field('Box__c', 'Bad__c', `<type>Summary</type>${inner}`),
    });

    expect([...source.problems, ...buildSchema(source).problems]).toMatchObject([{ code }]);
  });
});
