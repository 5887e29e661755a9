/** Order of execution, chunks, partial saves (Apex Developer Guide, "Triggers and Order of Execution", "Bulk DML"). */
import { describe, expect, it } from 'vitest';
import { newApexException } from '../../../apex/runtime/exception';
import type { TriggerContext } from '../../../apex/runtime/transaction';
import { customObject, field, PARTIAL, sobject, SYSTEM, testOrg } from '../../test/support';
import { TriggerFailure, type TriggerEvent, type TriggerRunner } from '../trigger-runner';

const ORG = {
  ...customObject('Kit__c'),
  ...field('Kit__c', 'Code__c', '<type>Text</type><length>5</length>'),
  ...field('Kit__c', 'Shout__c', '<type>Text</type><formula>UPPER(Code__c)</formula>'),
  'objects/Kit__c/validationRules/Fixed.validationRule-meta.xml':
    '<fullName>Fixed</fullName><active>true</active><errorConditionFormula>AND(ISCHANGED(Code__c), PRIORVALUE(Code__c) = "fixed")</errorConditionFormula><errorMessage>The code is fixed.</errorMessage>',
};

class Recorder implements TriggerRunner {
  readonly calls: string[] = [];

  constructor(private readonly react: (event: TriggerEvent, context: TriggerContext) => void = () => undefined) {}

  listens(objectName: string): boolean {
    return objectName === 'Kit__c';
  }

  run(event: TriggerEvent, context: TriggerContext): void {
    this.calls.push(`${event} ${(context.newRecords ?? context.oldRecords ?? []).length}`);
    this.react(event, context);
  }
}

const kits = (...codes: string[]) => codes.map((Code__c) => sobject('Kit__c', { Code__c }));

describe('triggers', () => {
  it('run in chunks of 200, before and after each chunk is saved', () => {
    const triggers = new Recorder();
    const org = testOrg(ORG, { triggers });
    org.run(() => org.dml.dml('insert', kits(...Array.from({ length: 450 }, () => 'x')), SYSTEM));
    expect(triggers.calls).toEqual([
      'before insert 200',
      'after insert 200',
      'before insert 200',
      'after insert 200',
      'before insert 50',
      'after insert 50',
    ]);
  });

  it('change the record before it is saved, but not the caller’s', () => {
    const triggers = new Recorder((event, { newRecords }) => {
      if (event === 'before insert') {
        newRecords?.forEach((record) => record.set('Code__c', 'new'));
      } else {
        expect(newRecords?.[0].get('Shout__c')).toBe('NEW');
        expect(() => newRecords?.[0].set('Code__c', 'late')).toThrow('Record is read-only');
      }
    });
    const org = testOrg(ORG, { triggers });
    const [kit] = kits('old');
    org.run(() => org.dml.dml('insert', [kit], SYSTEM));
    expect(org.read('Kit__c', kit.id ?? '').values.get('Code__c')).toBe('new');
    expect(kit.values.get('Code__c')).toBe('old');
  });

  it('fire again for the good rows of a partial save', () => {
    const triggers = new Recorder((event, { newRecords }) => {
      for (const record of newRecords ?? []) {
        if (event === 'after insert' && record.get('Code__c') === 'bad') {
          record.errors = [{ field: 'Code__c', message: 'No.' }];
        }
      }
    });
    const org = testOrg(ORG, { triggers });
    const rows = kits('a', 'bad', 'b');
    const results = org.run(() => org.dml.dml('insert', rows, PARTIAL));
    expect(results.map((result) => result.success)).toEqual([true, false, true]);
    expect(results[1].errors).toEqual([
      { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'No.', fields: ['Code__c'] },
    ]);
    expect(triggers.calls).toEqual(['before insert 3', 'after insert 3', 'before insert 2', 'after insert 2']);
    expect(rows.map((row) => row.id === null)).toEqual([false, true, false]);
  });

  it('give up after the third attempt', () => {
    const triggers = new Recorder((event, { newRecords }) => {
      if (event === 'after insert' && newRecords) {
        newRecords[0].errors = [{ field: null, message: 'No.' }];
      }
    });
    const org = testOrg(ORG, { triggers });
    expect(() => org.run(() => org.dml.dml('insert', kits('a', 'b', 'c', 'd'), PARTIAL))).toThrow(
      'Too many batch retries in the presence of Apex triggers and partial failures.',
    );
  });

  it('roll everything back on an exception, which the message tells', () => {
    const cause = newApexException('System.NullPointerException', 'Attempt to de-reference a null object');
    const triggers = new Recorder((event) => {
      if (event === 'after insert') {
        throw new TriggerFailure('KitTrigger', event, cause, 'Trigger.KitTrigger: line 3, column 1');
      }
    });
    const org = testOrg(ORG, { triggers });
    const [kit] = kits('a');
    expect(() => org.run(() => org.dml.dml('insert', [kit], SYSTEM))).toThrow(
      'Insert failed. First exception on row 0; first error: CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY, KitTrigger: execution of AfterInsert\n\ncaused by: System.NullPointerException: Attempt to de-reference a null object\n\nTrigger.KitTrigger: line 3, column 1: []',
    );
    expect(kit.id).toBeNull();
    expect(org.storage.rows('SELECT count(*) FROM "Kit__c"')).toEqual([[0]]);
    expect(org.dml.hasUncommittedWork).toBe(false);
  });

  it('see the old record, as validation rules do', () => {
    const seen: unknown[] = [];
    const triggers = new Recorder((event, { oldRecords }) => {
      if (event === 'before update') {
        seen.push(oldRecords?.[0].get('Code__c'));
      }
    });
    const org = testOrg(ORG, { triggers });
    const id = org.insert('Kit__c', { Code__c: 'fixed' });
    expect(() =>
      org.run(() => org.dml.dml('update', [sobject('Kit__c', { Id: id, Code__c: 'free' })], SYSTEM)),
    ).toThrow(
      `Update failed. First exception on row 0 with id ${id}; first error: FIELD_CUSTOM_VALIDATION_EXCEPTION, The code is fixed.: []`,
    );
    expect(seen).toEqual(['fixed']);
  });

  it('split an upsert into inserts and updates', () => {
    const triggers = new Recorder();
    const org = testOrg(ORG, { triggers });
    const id = org.insert('Kit__c', { Code__c: 'a' });
    triggers.calls.length = 0;
    const rows = [sobject('Kit__c', { Id: id, Code__c: 'b' }), ...kits('c')];
    const results = org.run(() => org.dml.dml('upsert', rows, SYSTEM));
    expect(results.map((result) => result.created)).toEqual([false, true]);
    expect(triggers.calls).toEqual(['before insert 1', 'after insert 1', 'before update 1', 'after update 1']);
  });
});
