import type { Connection } from 'jsforce';
import { hasFamilyName, newPatient, withBirthDate, withHomePhone } from '../fhir';
import { countProblems, PATIENT_FEED, pullAll, type Step, type World } from '../world';

interface Account {
  readonly Id: string;
  readonly PersonBirthdate: string | null;
  readonly Phone: string | null;
}

const NEW_PATIENTS: readonly string[] = ['stagelink-owned-1', 'stagelink-owned-2', 'stagelink-owned-3'];
const CLINICAL = '1955-05-05';
const FROM_SALESFORCE = '+1 555 0100';
const FROM_EMR = '+1 555 0199';

/**
 * (c) Three patients change at the EMR: in a clinical field, in a relationship field that Salesforce changed too, in
 * both. Only they arrive, ownership decides field by field, and what both sides changed is recorded.
 */
export const ownership: Step = {
  name: 'ownership decides, field by field',

  async run(world) {
    const [clinical = '', relationship = '', both = ''] = await threeLinkedPatients(world);
    for (const id of [relationship, both]) {
      const { Id } = await account(world.connection, id);
      await world.connection.sobject('Account').update({ Id, Phone: FROM_SALESFORCE });
    }
    const { emr } = world;
    await emr.save(withBirthDate(await emr.read('Patient', clinical), CLINICAL));
    await emr.save(withHomePhone(await emr.read('Patient', relationship), FROM_EMR));
    await emr.save(withHomePhone(withBirthDate(await emr.read('Patient', both), CLINICAL), FROM_EMR));
    const conflictsBefore = await countConflicts(world.connection);

    const runs = await pullAll(world);
    const pull = runs.find(({ feed }) => feed === PATIENT_FEED);
    const changed = (pull?.received ?? 0) - (pull?.unchanged ?? 0);
    const recorded = (await countConflicts(world.connection)) - conflictsBefore;
    return {
      runs,
      problems: [
        ...countProblems(runs),
        ...(changed === 3 ? [] : [`3 patients changed, ${changed} arrived as changed`]),
        ...expectAccount(await account(world.connection, clinical), { PersonBirthdate: CLINICAL }),
        ...expectAccount(await account(world.connection, relationship), { Phone: FROM_SALESFORCE }),
        ...expectAccount(await account(world.connection, both), { PersonBirthdate: CLINICAL, Phone: FROM_SALESFORCE }),
        ...(recorded === 2 ? [] : [`2 fields were changed on both sides, ${recorded} conflicts are recorded`]),
      ],
      detail: `${changed} patients arrived; birth dates are the EMR's, phones are Salesforce's, ${recorded} conflicts recorded`,
    };
  },
};

/** Ids of the EMR. Where it has fewer, new patients come and are linked first. */
async function threeLinkedPatients(world: World): Promise<readonly string[]> {
  const found = await linkedPatients(world);
  if (found.length >= NEW_PATIENTS.length) {
    return found.slice(0, NEW_PATIENTS.length);
  }
  for (const id of NEW_PATIENTS) {
    await world.emr.save(newPatient(id, 'Owned'));
  }
  await pullAll(world);
  return NEW_PATIENTS;
}

async function linkedPatients(world: World): Promise<string[]> {
  const { records } = await world.connection.query<{ EMR_ID__c: string }>(
    'SELECT EMR_ID__c FROM Account WHERE EMR_ID__c != null ORDER BY EMR_ID__c LIMIT 200',
  );
  const named: string[] = [];
  for (const { EMR_ID__c: id } of records) {
    if (named.length < NEW_PATIENTS.length && hasFamilyName(await world.emr.read('Patient', id))) {
      named.push(id);
    }
  }
  return named;
}

async function account(connection: Connection, emrId: string): Promise<Account> {
  const { records } = await connection.query<Account>(
    `SELECT Id, PersonBirthdate, Phone FROM Account WHERE EMR_ID__c = '${emrId.replace(/['\\]/g, '\\$&')}'`,
  );
  const [found] = records;
  if (!found) {
    throw new Error(`No Account has the EMR id ${emrId}.`);
  }
  return found;
}

async function countConflicts(connection: Connection): Promise<number> {
  return (await connection.query('SELECT COUNT() FROM Field_Conflict__c')).totalSize;
}

function expectAccount(found: Account, expected: Partial<Account>): string[] {
  return Object.entries(expected).flatMap(([field, value]) =>
    found[field as keyof Account] === value
      ? []
      : [`Account ${found.Id}: ${field} is ${found[field as keyof Account]}, expected ${value}`],
  );
}
