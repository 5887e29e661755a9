/** Every kind of fault while a message is sent: one record at the EMR, one in Salesforce, and both know each other. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FhirRecord } from '../../demo/emr-client';
import { PATIENT_FEED } from '../../demo/world';
import type { Fault } from '../../../sandbox';
import { SEND_FAULTS } from '../support/fault-cases';
import { FaultWorld } from './fault-world';
import { admit, atEmr, deliver, problemsOf, type Admitted } from './outbound-check';

const PATHS = ['/fhir/Patient', '/fhir/ServiceRequest'];

let world: FaultWorld;
let members = 0;

beforeAll(async () => {
  world = await FaultWorld.start();
});
afterAll(() => world.close());
beforeEach(() => {
  world.sandbox.faults.clear();
  members += 1;
});

/** What a person or the EMR's staff see of all members, and how many messages there are. */
async function countAll(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of ['Account', 'Admission__c', 'Outbound_Message__c']) {
    counts[name] = (await world.connection.query(`SELECT COUNT() FROM ${name}`)).totalSize;
  }
  return counts;
}

async function lastChange(recordId: string): Promise<string | undefined> {
  return (
    await world.query<{ LastModifiedDate: string }>(`SELECT LastModifiedDate FROM Account WHERE Id = '${recordId}'`)
  )[0]?.LastModifiedDate;
}

describe.each(SEND_FAULTS)('$name', ({ fault, further }) => {
  it.each(PATHS)('to a create at %s', async (pathPrefix) => {
    world.sandbox.faults.add({ pathPrefix, ...fault });
    further?.forEach((one) => world.sandbox.faults.add(one));
    const admitted = await admit(world, `Member ${members}`);
    await deliver(world);

    expect(world.sandbox.faults.list()).toEqual([]);
    expect(await problemsOf(world, admitted)).toEqual([]);

    const before = [await countAll(), await lastChange(admitted.memberId)];
    await world.pull(PATIENT_FEED);
    await deliver(world);
    expect([await countAll(), await lastChange(admitted.memberId)]).toEqual(before);
  });
});

/** The EMR has the patient and Salesforce does not know it yet: what happens until the message is sent again. */
describe('between a lost answer and the next attempt', () => {
  const NEW_PHONE = '+1 555 0999';
  const NEW_NAME = 'Corrected';

  interface Meanwhile {
    readonly name: string;
    happens(admitted: Admitted): Promise<unknown>;
    readonly expected: { readonly LastName?: string; readonly Phone?: string };
  }

  const pull = (): Promise<unknown> => world.pull(PATIENT_FEED);
  const editPhone = ({ memberId }: Admitted): Promise<unknown> =>
    world.update('Account', { Id: memberId, Phone: NEW_PHONE });
  const correctName = async ({ memberId }: Admitted): Promise<void> => {
    const [patient] = await atEmr(world, 'Patient', memberId);
    await world.emr.save({
      ...(patient as FhirRecord),
      name: [{ use: 'official', family: NEW_NAME, given: ['Demo'] }],
    });
  };

  const cases: readonly Meanwhile[] = [
    { name: 'the EMR is pulled', happens: pull, expected: {} },
    { name: 'the EMR corrects the patient', happens: correctName, expected: { LastName: NEW_NAME } },
    {
      name: 'the EMR corrects the patient and is pulled',
      happens: async (admitted) => {
        await correctName(admitted);
        await pull();
      },
      expected: { LastName: NEW_NAME },
    },
    { name: 'a person edits the member', happens: editPhone, expected: { Phone: NEW_PHONE } },
    {
      name: 'a person edits the member and the EMR is pulled',
      happens: async (admitted) => {
        await editPhone(admitted);
        await pull();
      },
      expected: { Phone: NEW_PHONE },
    },
    {
      name: 'a person asks for a sync',
      happens: ({ admissionId }) => world.api.syncRecord(admissionId),
      expected: {},
    },
  ];

  it.each(cases)('$name', async ({ happens, expected }) => {
    const lastName = `Member ${members}`;
    const accounts = (await countAll())['Account'] ?? 0;
    world.sandbox.faults.add({ kind: 'drop', pathPrefix: '/fhir/Patient' });
    const admitted = await admit(world, lastName);
    await world.advance(0);
    expect(world.sandbox.faults.list()).toEqual([]);

    await happens(admitted);
    await deliver(world);
    await pull();
    await world.passTime(60);

    expect(await problemsOf(world, admitted)).toEqual([]);
    const [member] = await world.query(`SELECT LastName, Phone FROM Account WHERE Id = '${admitted.memberId}'`);
    expect(member).toEqual({ LastName: lastName, Phone: '+1 555 0142', ...expected });
    expect((await countAll())['Account']).toBe(accounts + 1);
  });
});

describe('with its schedules running', () => {
  beforeAll(() => world.api.startSchedules());

  describe('an EMR that asks for time', () => {
    it.each([120, 3600])('is left alone for %i seconds', async (retryAfterSeconds) => {
      world.sandbox.faults.add({ kind: 'rateLimit', retryAfterSeconds, pathPrefix: '/fhir/Patient' });
      const admitted = await admit(world, `Member ${members}`);
      await world.advance(0);
      world.sandbox.requests.clear();
      await world.passTime(retryAfterSeconds / 60 - 1);
      const tooEarly = world.sandbox.requests.list().filter(({ path }) => path === '/fhir/Patient');
      await deliver(world);

      expect(tooEarly).toEqual([]);
      expect(await problemsOf(world, admitted)).toEqual([]);
    });
  });

  describe('a message that used up its attempts', () => {
    it.each([true, false])(
      'is delivered once by a replay, whether or not the EMR has acted (%s)',
      async (actsFirst) => {
        world.sandbox.faults.add({ kind: 'serverError', actsFirst, bodyPart: '"resourceType":"Patient"', times: 5 });
        const admitted = await admit(world, `Member ${members}`);
        await deliver(world);
        const [dead] = await world.query<{ Id: string; Status__c: string }>(
          `SELECT Id, Status__c FROM Outbound_Message__c WHERE Record_Id__c = '${admitted.memberId}'`,
        );
        await world.pull(PATIENT_FEED);
        await world.api.replayOutbox({ ids: [dead?.Id ?? ''] });
        await deliver(world);
        await world.passTime(60);
        await world.pull(PATIENT_FEED);

        expect(world.sandbox.faults.list()).toEqual([]);
        expect(dead?.Status__c).toBe('Dead');
        expect(await problemsOf(world, admitted)).toEqual([]);
        expect(await world.query(`SELECT LastName FROM Account WHERE LastName = 'Member ${members}'`)).toHaveLength(1);
      },
    );
  });

  describe('an outage of hours', () => {
    const MEMBERS = 8;
    const OUTAGE_MINUTES = 180;
    /** The breaker lets one message try at a time. */
    const MOST_CALLS = OUTAGE_MINUTES / 2;

    it.each<Fault>([
      { kind: 'serverError', times: Infinity },
      { kind: 'serverError', actsFirst: true, times: Infinity },
      { kind: 'drop', times: Infinity },
    ])('%j costs nothing but time', async (fault) => {
      world.sandbox.faults.add({ pathPrefix: '/fhir/', ...fault });
      const admitted: Admitted[] = [];
      for (let member = 0; member < MEMBERS; member += 1) {
        admitted.push(await admit(world, `Member ${members} ${member}`));
      }
      world.sandbox.requests.clear();
      await world.passTime(OUTAGE_MINUTES);
      const calls = world.sandbox.requests.list().length;
      world.sandbox.faults.clear();
      await world.passTime(60);
      await world.emr.signIn();

      expect(calls).toBeLessThan(MOST_CALLS);
      for (const one of admitted) {
        expect(await problemsOf(world, one)).toEqual([]);
      }
      const { totalSize } = await world.connection.query(
        `SELECT COUNT() FROM Account WHERE LastName LIKE 'Member ${members} %'`,
      );
      expect(totalSize).toBe(MEMBERS);
    });
  });
});
