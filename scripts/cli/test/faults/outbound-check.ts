/** A member who is admitted, and what must hold once the EMR was told, whatever happened on the way. */
import type { FhirRecord } from '../../demo/emr-client';
import type { FaultWorld } from './fault-world';

export interface Admitted {
  readonly memberId: string;
  readonly admissionId: string;
}

interface Message {
  readonly Route__c: string;
  readonly Record_Id__c: string;
  readonly Status__c: string;
  readonly Error_Code__c: string | null;
}

interface Member {
  readonly Id: string;
  readonly EMR_ID__c: string | null;
  readonly LastModifiedDate: string;
}

const SYSTEM = 'urn:salesforce:record-id';
/** Longer than every retry of a message, its waits doubled each time. */
const DELIVERY_MINUTES = 60;

/** Admits a new member; two messages wait because of it. */
export async function admit(world: FaultWorld, lastName: string): Promise<Admitted> {
  const [type] = await world.query<{ Id: string }>(
    "SELECT Id FROM RecordType WHERE SobjectType = 'Account' AND DeveloperName = 'Member'",
  );
  const memberId = await world.create('Account', {
    RecordTypeId: type?.Id ?? '',
    FirstName: 'Demo',
    LastName: lastName,
    Gender__c: 'Female',
    PersonBirthdate: '1984-02-29',
    Phone: '+1 555 0142',
  });
  const admissionId = await world.create('Admission__c', { Patient__c: memberId, Stage__c: 'Scheduled' });
  await world.update('Admission__c', { Id: admissionId, Stage__c: 'Admitted' });
  return { memberId, admissionId };
}

export async function deliver(world: FaultWorld): Promise<void> {
  await world.passTime(DELIVERY_MINUTES);
  await world.emr.signIn();
}

/** Delivered, once at the EMR, its ids stored, one record on either side, and nothing said twice. */
export async function problemsOf(world: FaultWorld, { memberId, admissionId }: Admitted): Promise<string[]> {
  const [member] = await world.query<Member>(`SELECT Id, EMR_ID__c FROM Account WHERE Id = '${memberId}'`);
  const [admission] = await world.query<Member>(`SELECT Id, EMR_ID__c FROM Admission__c WHERE Id = '${admissionId}'`);
  return [
    ...(await messageProblems(world, [memberId, admissionId])),
    ...(await onceAtEmr(world, 'Patient', memberId, member)),
    ...(await onceAtEmr(world, 'ServiceRequest', admissionId, admission)),
    ...(await onceInCrosswalk(world, member)),
  ];
}

/** What the EMR holds of a record of Salesforce. */
export async function atEmr(world: FaultWorld, type: string, recordId: string): Promise<FhirRecord[]> {
  return (await world.emr.readAll(type)).filter(({ identifier }) =>
    (Array.isArray(identifier) ? (identifier as { system?: string; value?: string }[]) : []).some(
      ({ system, value }) => system === SYSTEM && value === recordId,
    ),
  );
}

async function messageProblems(world: FaultWorld, recordIds: readonly string[]): Promise<string[]> {
  const messages = await world.query<Message>(
    `SELECT Route__c, Record_Id__c, Status__c, Error_Code__c FROM Outbound_Message__c
     WHERE Record_Id__c IN ('${recordIds.join("','")}') AND System__c = 'EMR' AND Status__c != 'Superseded'`,
  );
  const delivered = messages.filter(({ Status__c }) => Status__c === 'Delivered');
  return [
    ...messages
      .filter((message) => !delivered.includes(message))
      .map((message) => `a message of ${message.Route__c} is ${message.Status__c} (${message.Error_Code__c})`),
    ...(delivered.length === recordIds.length ? [] : [`${delivered.length} messages were delivered`]),
  ];
}

async function onceAtEmr(world: FaultWorld, type: string, recordId: string, record?: Member): Promise<string[]> {
  const found = await atEmr(world, type, recordId);
  return found.length === 1 && found[0]?.id === record?.EMR_ID__c
    ? []
    : [`the EMR has ${found.length} ${type} records of ${recordId}; Salesforce knows the id ${record?.EMR_ID__c}`];
}

async function onceInCrosswalk(world: FaultWorld, member?: Member): Promise<string[]> {
  const links = await world.query<{ External_Id__c: string; Record_Id__c: string }>(
    `SELECT External_Id__c, Record_Id__c FROM Record_Link__c
     WHERE System__c = 'EMR' AND Object__c = 'Account' AND (Record_Id__c = '${member?.Id}' OR External_Id__c = '${member?.EMR_ID__c}')`,
  );
  return links.length === 1 && links[0]?.Record_Id__c === member?.Id
    ? []
    : [`the crosswalk has ${JSON.stringify(links)} for ${member?.Id}`];
}
