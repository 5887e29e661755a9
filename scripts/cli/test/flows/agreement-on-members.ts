/** What the portal and Salesforce say of members, their journeys and registrations. */
import { differences, label } from './difference';
import type { FlowWorld } from './flow-world';

export async function memberProblems(world: FlowWorld): Promise<string[]> {
  const { members, journeys, registrations } = world.portal.store;
  const named = [...world.orders(), ...registrations.inOrder()];
  // A journey that is over is known in Salesforce only when an order or a registration names it.
  const known = journeys
    .inOrder()
    .filter(({ journey_id: id, requests, status }) =>
      [status === 'pending', requests.length > 0, named.some(({ journey_id: other }) => other === id)].includes(true),
    );
  const memberIds = new Set([...known, ...named].map(({ member }) => member.member_id));
  const expectedAccounts = members
    .inOrder()
    .filter(({ member_id: id }) => memberIds.has(id))
    .map(({ member }) => ({
      Portal_ID__c: member.member_id,
      FirstName: member.first_name ?? null,
      LastName: member.last_name,
      PersonEmail: member.email ?? null,
      Phone: member.phone ?? null,
      Gender__c: label(member.gender),
      Subscription_ID__c: member.subscription_id,
      Start_Date__c: member.start_date,
      RecordType: { DeveloperName: 'Member' },
    }));
  const expectedCases = known.map(({ journey_id, member }) => ({
    Journey_ID__c: journey_id,
    Account: { Portal_ID__c: member.member_id },
  }));
  const accounts = `SELECT Portal_ID__c, FirstName, LastName, PersonEmail, Phone, Gender__c, Subscription_ID__c,
                           Start_Date__c, RecordType.DeveloperName FROM Account`;
  const cases = 'SELECT Journey_ID__c, Account.Portal_ID__c FROM Case';
  return [
    ...differences('account', 'Portal_ID__c', expectedAccounts, await world.query(accounts)),
    ...differences('case', 'Journey_ID__c', expectedCases, await world.query(cases)),
    ...(await registrationProblems(world)),
  ];
}

/** What a registration was answered are the ids of its records. */
async function registrationProblems(world: FlowWorld): Promise<string[]> {
  const problems: string[] = [];
  for (const { registration_id: id } of world.portal.store.registrations.inOrder()) {
    const { registration, salesforce } = await world.client.registration(id);
    const accountId = await idOf(world, 'Account', 'Portal_ID__c', registration.member.member_id);
    const caseId = registration.journey_id && (await idOf(world, 'Case', 'Journey_ID__c', registration.journey_id));
    const { status, account_id: toldAccount, case_id: toldCase } = salesforce;
    if (status !== 'delivered' || toldAccount !== accountId || toldCase !== caseId) {
      problems.push(`${id} is ${status} with ${toldAccount} and ${toldCase}, not ${accountId} and ${caseId}`);
    }
  }
  return problems;
}

async function idOf(world: FlowWorld, object: string, field: string, value: string): Promise<string | undefined> {
  return (await world.query<{ Id: string }>(`SELECT Id FROM ${object} WHERE ${field} = '${value}'`))[0]?.Id;
}
