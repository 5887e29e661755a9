/** https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_cache_Org.htm */
import { describe, expect, test } from 'vitest';
import type { ApexSet } from '../../../runtime/collections';
import { fakeOrg, fakeTestContext, fakeTransaction } from '../../support/fake-transaction';
import { runIn, type Clock, type OrgFacts, type TestContext } from '../../../runtime/transaction';
import { call, thrownBy } from '../support/call';

let now = 0;
const clock: Clock = { now: () => now };

function inOrg<T>(org: OrgFacts, work: () => T, test_: TestContext | null = null): T {
  return runIn({ ...fakeTransaction({ clock, test: test_ }), org }, work);
}

describe('org cache', () => {
  test('a value outlives its transaction, not its time to live', () => {
    const org = fakeOrg();
    inOrg(org, () => call('Org', 'put(String,Object,Integer)', 'token', 'abc', 60));
    expect(inOrg(org, () => call('Org', 'get(String)', 'token'))).toBe('abc');
    now += 60_000;
    expect(inOrg(org, () => call('Org', 'get(String)', 'token'))).toBeNull();
  });

  test('orgs and tests have caches of their own', () => {
    const org = fakeOrg();
    inOrg(org, () => call('Org', 'put(String,Object)', 'token', 'abc'));
    expect(inOrg(fakeOrg(), () => call('Org', 'contains(String)', 'token'))).toBe(false);
    expect(inOrg(org, () => call('Org', 'contains(String)', 'token'), fakeTestContext())).toBe(false);
  });

  test('a partition is found by name and by qualified key', () => {
    inOrg(fakeOrg(), () => {
      const partition = call('Org', 'getPartition(String)', 'local.Tokens');
      call('Partition', 'put(String,Object)', partition, 'a', 1);
      expect(call('Org', 'get(String)', 'local.Tokens.a')).toBe(1);
      expect([...(call('Partition', 'getKeys()', partition) as ApexSet)]).toEqual(['a']);
      expect(call('Partition', 'remove(String)', partition, 'a')).toBe(true);
      expect(call('Partition', 'contains(String)', partition, 'a')).toBe(false);
    });
  });

  test.each<[string, unknown[]]>([
    ['put(String,Object)', ['not a key', 1]],
    ['put(String,Object,Integer)', ['key', 1, 172_801]],
  ])('%s of %j is refused', (signature, args) => {
    expect(inOrg(fakeOrg(), () => thrownBy(() => call('Org', signature, ...args)))).toContain(
      'Cache.InvalidParamException',
    );
  });
});
