import type { OutboundRow } from '../../../contracts/stagelink-rest';
import { countProblems, pullAll, type Step, type World } from '../world';

const LAST_NAME = 'Outbound';
const SYSTEM = 'urn:salesforce:record-id';
const RETRY_MINUTES = 1;
const MAXIMUM_ROUNDS = 15;

interface Member {
  readonly Id: string;
  readonly EMR_ID__c: string | null;
  readonly LastModifiedDate: string;
}

/**
 * An admission reaches Admitted while the EMR loses its first answer and then is out of service: patient and referral
 * exist there exactly once, their ids come back, and the next pull neither sends nor changes anything.
 */
export const outbound: Step = {
  name: 'an admission reaches the EMR once, whatever fails, and nothing echoes',

  async run(world) {
    await pullAll(world);
    await world.breakEmr?.([
      { kind: 'drop', pathPrefix: '/fhir/Patient' },
      { kind: 'serverError', status: 503, pathPrefix: '/fhir/Patient' },
      { kind: 'serverError', status: 503, pathPrefix: '/fhir/ServiceRequest' },
    ]);
    const memberId = await createMember(world);
    const admissionId = await create(world, 'Admission__c', {
      Patient__c: memberId,
      Stage__c: 'Scheduled',
      Level_Of_Care__c: 'Residential',
    });
    const early = await messagesOf(world, [memberId, admissionId]);
    await world.connection.sobject('Admission__c').update({ Id: admissionId, Stage__c: 'Admitted' });
    const sent = await deliver(world, [memberId, admissionId]);
    const member = await readMember(world, memberId);
    const admission = await readAdmission(world, admissionId);

    const runs = await pullAll(world);
    const after = await readMember(world, memberId);
    const echoed = await messagesOf(world, [memberId, admissionId]);
    return {
      runs,
      problems: [
        ...countProblems(runs),
        ...(early.length === 0 ? [] : ['messages were recorded before the stage was reached']),
        ...sent.flatMap((message) =>
          message.status === 'Delivered'
            ? []
            : [`${message.name} (${message.route}) is ${message.status}: ${message.errorCode}`],
        ),
        ...(sent.length === 2 ? [] : [`${sent.length} messages instead of 2`]),
        ...(await onceAtEmr(world, 'Patient', memberId, member.EMR_ID__c)),
        ...(await onceAtEmr(world, 'ServiceRequest', admissionId, admission.EMR_ID__c)),
        ...(after.LastModifiedDate === member.LastModifiedDate ? [] : ['the next pull changed the member']),
        ...(echoed.length === 2 ? [] : [`the next pull left ${echoed.length} messages in the outbox`]),
      ],
      detail: `patient ${member.EMR_ID__c} and referral ${admission.EMR_ID__c} exist once at the EMR after ${sent.reduce(
        (sum, { attempts }) => sum + attempts,
        0,
      )} attempts; the next pull changed and sent nothing`,
      expectedChanges: { Account: 1, Assessment__c: 0 },
    };
  },
};

async function createMember(world: World): Promise<string> {
  const { records } = await world.connection.query<{ Id: string }>(
    "SELECT Id FROM RecordType WHERE SobjectType = 'Account' AND DeveloperName = 'Member' LIMIT 1",
  );
  return create(world, 'Account', {
    RecordTypeId: records[0]?.Id ?? '',
    FirstName: 'Demo',
    LastName: LAST_NAME,
    Gender__c: 'Female',
    PersonBirthdate: '1984-02-29',
    PersonMobilePhone: '+1 555 0142',
    PersonMailingStreet: '1 Main Street',
    PersonMailingCity: 'Springfield',
  });
}

async function create(world: World, name: string, values: Readonly<Record<string, string>>): Promise<string> {
  const result = await world.connection.sobject(name).create(values);
  if (!result.success) {
    throw new Error(`${name} was not created: ${JSON.stringify(result.errors)}`);
  }
  return result.id;
}

/** Lets time pass until nothing of these records is left to deliver. */
async function deliver(world: World, recordIds: readonly string[]): Promise<OutboundRow[]> {
  let messages: OutboundRow[] = [];
  for (let round = 0; round < MAXIMUM_ROUNDS; round += 1) {
    await world.advance(round === 0 ? 0 : RETRY_MINUTES);
    messages = await messagesOf(world, recordIds);
    if (messages.length > 0 && messages.every(({ status }) => status === 'Delivered' || status === 'Dead')) {
      break;
    }
  }
  return messages;
}

async function messagesOf(world: World, recordIds: readonly string[]): Promise<OutboundRow[]> {
  const { rows } = await world.api.outbox({ limit: '200' });
  return rows.filter(({ recordId }) => recordIds.includes(recordId));
}

async function readMember(world: World, id: string): Promise<Member> {
  return (await world.connection.sobject('Account').retrieve(id)) as unknown as Member;
}

async function readAdmission(world: World, id: string): Promise<{ EMR_ID__c: string | null }> {
  return (await world.connection.sobject('Admission__c').retrieve(id)) as unknown as { EMR_ID__c: string | null };
}

async function onceAtEmr(world: World, type: string, recordId: string, emrId: string | null): Promise<string[]> {
  const found = (await world.emr.readAll(type)).filter(({ identifier }) =>
    (Array.isArray(identifier) ? (identifier as { system?: string; value?: string }[]) : []).some(
      ({ system, value }) => system === SYSTEM && value === recordId,
    ),
  );
  return found.length === 1 && found[0]?.id === emrId
    ? []
    : [`the EMR has ${found.length} ${type} records of ${recordId}; Salesforce knows the id ${emrId}`];
}
