/** What must hold for a group of EMR records after they were pulled, whatever happened on the way. */
import type { FhirRecord } from '../../demo/emr-client';
import { newObservation, newPatient } from '../../demo/fhir';
import { OBSERVATION_FEED, PATIENT_FEED } from '../../demo/world';
import type { FaultWorld } from './fault-world';

export const PATIENTS = 9;
export const OBSERVATIONS = 6;

interface Row {
  readonly External_Id__c: string;
  readonly Source_Version__c: string;
  readonly Status__c: string;
  readonly Payload__c: string;
}

/** Patients and observations of theirs that are new at the EMR; their ids begin with the name of the group. */
export async function saveGroup(world: FaultWorld, group: string): Promise<void> {
  for (let index = 0; index < PATIENTS; index += 1) {
    await world.emr.save(newPatient(`${group}-p${index}`, `Family ${index}`));
  }
  for (let index = 0; index < OBSERVATIONS; index += 1) {
    await world.emr.save(newObservation(`${group}-o${index}`, `${group}-p${index}`));
  }
}

/** Staged once, linked, the same records as without a fault, nothing left to do. */
export async function problemsOf(world: FaultWorld, group: string): Promise<string[]> {
  return [
    ...(await stagingProblems(world, group)),
    ...(await leftOvers(world)),
    ...differences(await recordsOf(world, CONTROL), await recordsOf(world, group)),
  ];
}

/** The group that is pulled without a fault, first. */
export const CONTROL = 'control';

/** Fields of the records of a group by id, without what is different in every group. */
export async function recordsOf(world: FaultWorld, group: string): Promise<Record<string, string>> {
  const patients = await world.query<{ EMR_ID__c: string }>(
    `SELECT EMR_ID__c, LastName, FirstName, PersonBirthdate, RecordType.DeveloperName FROM Account WHERE EMR_ID__c LIKE '${group}-%'`,
  );
  const assessments = await world.query<{ EMR_ID__c: string }>(
    `SELECT EMR_ID__c, Status__c, Code__c, Value_Number__c, Value_Unit__c, Effective_At__c, Patient__r.EMR_ID__c
     FROM Assessment__c WHERE EMR_ID__c LIKE '${group}-%'`,
  );
  const records: Record<string, string> = {};
  for (const record of [...patients, ...assessments]) {
    const id = record.EMR_ID__c.slice(group.length + 1);
    // A second record of one id is refused by the unique field; were it not, it would show as a difference.
    records[id] = `${records[id] ?? ''}${JSON.stringify(record).replaceAll(`${group}-`, '')}`;
  }
  return records;
}

async function stagingProblems(world: FaultWorld, group: string): Promise<string[]> {
  const rows = await world.query<Row>(
    `SELECT External_Id__c, Source_Version__c, Status__c, Payload__c FROM Staged_Record__c
     WHERE External_Id__c LIKE '${group}-%' ORDER BY Name`,
  );
  const problems = rows.flatMap((row, index) =>
    rows.findIndex((other) => versionOf(other) === versionOf(row)) === index
      ? []
      : [`${versionOf(row)} is staged twice`],
  );
  for (const record of await atEmr(world, group)) {
    const version = `${record.id} version ${versionIdOf(record)}`;
    const row = rows.find((candidate) => versionOf(candidate) === version);
    if (row?.Status__c !== 'Linked' && row?.Status__c !== 'Unchanged') {
      problems.push(`${version} is ${row?.Status__c ?? 'lost'}`);
    } else if (row.Payload__c !== JSON.stringify(record)) {
      problems.push(`${version} is not staged as the EMR has it`);
    }
  }
  return problems;
}

async function atEmr(world: FaultWorld, group: string): Promise<FhirRecord[]> {
  const records = [...(await world.emr.readAll('Patient')), ...(await world.emr.readAll('Observation'))];
  return records.filter(({ id }) => id.startsWith(`${group}-`));
}

function versionIdOf(record: FhirRecord): string {
  return (record['meta'] as { versionId: string }).versionId;
}

function versionOf({ External_Id__c: id, Source_Version__c: version }: Row): string {
  return `${id} version ${version}`;
}

/** A lease that is still held, a row that is still to be linked, or a message: pulling sends nothing. */
async function leftOvers(world: FaultWorld): Promise<string[]> {
  const counts = [
    "Sync_Cursor__c WHERE Feed__c LIKE 'EMR%' AND Lease_Token__c != NULL",
    "Staged_Record__c WHERE System__c = 'EMR' AND Status__c IN ('Received', 'Failed', 'Dead')",
    "Outbound_Message__c WHERE System__c = 'EMR'",
  ];
  const problems: string[] = [];
  for (const count of counts) {
    const { totalSize } = await world.connection.query(`SELECT COUNT() FROM ${count}`);
    if (totalSize > 0) {
      problems.push(`${totalSize} left of ${count}`);
    }
  }
  return problems;
}

function differences(expected: Readonly<Record<string, string>>, found: Readonly<Record<string, string>>): string[] {
  const ids = new Set([...Object.keys(expected), ...Object.keys(found)]);
  return [...ids].flatMap((id) =>
    expected[id] === found[id]
      ? []
      : [`${id} is ${found[id] ?? 'absent'}, without a fault ${expected[id] ?? 'absent'}`],
  );
}

export const FEEDS = [PATIENT_FEED, OBSERVATION_FEED] as const;
