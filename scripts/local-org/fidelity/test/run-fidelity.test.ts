import { describe, expect, it } from 'vitest';
import { metadata, writeProject } from '../../test/support/project';
import { normalisedCause } from '../causes';
import { renderFidelity } from '../render-report';
import { runFidelity } from '../run-fidelity';

const folder = writeProject({
  'classes/Sound.cls': 'public class Sound { public static Integer two() { return 2; } }',
  'classes/Torn.cls': 'public class Torn { void broken( }',
  'classes/Faulty.cls': 'public class Faulty { public static Integer one() { return missing; } }',
  'classes/FaultyTest.cls': `@IsTest private class FaultyTest {
    @IsTest static void first() { Assert.areEqual(1, Faulty.one()); }
    @IsTest(SeeAllData=false) static void second() { Assert.areEqual(1, Faulty.one()); }
  }`,
  'classes/SoundTest.cls': `@IsTest private class SoundTest {
    @IsTest static void passes() { Assert.areEqual(2, Sound.two()); }
    @IsTest static void fails() { Assert.areEqual(3, Sound.two()); }
    @IsTest static void failsAlike() { Assert.areEqual(4, Sound.two()); }
  }`,
});

describe('runFidelity', () => {
  const report = runFidelity(folder);

  it('tells what is no Apex from what does not compile and from what only depends on it', () => {
    expect(report.files).toBe(5);
    expect(report.notParsed.map(({ count }) => count)).toEqual([1]);
    expect(report.notCompiled).toEqual([
      { cause: 'Variable does not exist: …', count: 1, example: expect.stringContaining('Faulty.cls:1: ') as string },
    ]);
    expect(report.dependent).toEqual(['force-app/classes/FaultyTest.cls']);
  });

  it('counts the test methods that could not run', () => {
    expect(report.tests).toEqual({ methods: 5, passed: 1, failed: 2, notRun: 2 });
  });

  it('groups failures by their cause', () => {
    expect(report.failures).toEqual([
      {
        cause: 'System.AssertException: Assertion Failed',
        count: 2,
        example: 'SoundTest.fails: System.AssertException: Assertion Failed: Expected: 3, Actual: 2',
      },
    ]);
  });

  it('is readable', () => {
    expect(renderFidelity(report)).toContain('5 Apex files, 5 test methods, 1 passed, 2 failed, 2 not run (20.0 %)');
  });

  it('deploys other folders along without running their tests', () => {
    const own = writeProject({
      'classes/UserTest.cls':
        '@IsTest class UserTest { @IsTest static void uses() { System.assertEquals(2, Sound.two()); } }',
    });
    expect(runFidelity(own, { alongside: [folder] }).tests).toEqual({ methods: 1, passed: 1, failed: 0, notRun: 0 });
  });

  it('runs the tests as a user who holds the permission sets of the folder', () => {
    const own = writeProject({
      'objects/Account/fields/Secret__c.field-meta.xml': metadata(
        'CustomField',
        '<fullName>Secret__c</fullName><label>Secret</label><type>Text</type><length>9</length>',
      ),
      'permissionsets/Reader.permissionset-meta.xml': metadata(
        'PermissionSet',
        `<label>Reader</label>
         <fieldPermissions><editable>true</editable><field>Account.Secret__c</field><readable>true</readable></fieldPermissions>`,
      ),
      'classes/SecretTest.cls': `@IsTest class SecretTest {
        @IsTest static void reads() { insert as user new Account(Name = 'a', Secret__c = 'x'); }
      }`,
    });
    expect(runFidelity(own).failedTests).toEqual([]);
  });

  it('refuses a folder that is not there', () => {
    expect(() => runFidelity('/no/such/folder')).toThrow('There is no folder /no/such/folder.');
  });
});

describe('normalisedCause', () => {
  it.each([
    ["Invalid type: 'A' at line 3", 'Invalid type: … at line …'],
    ['Variable does not exist: total', 'Variable does not exist: …'],
    ['Invalid type: Some.Thing', 'Invalid type: Some.Thing'],
    ['Record 001000000000001AAA is locked', 'Record … is locked'],
  ])('%s', (message, cause) => {
    expect(normalisedCause(message)).toBe(cause);
  });
});
