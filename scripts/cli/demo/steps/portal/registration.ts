import type { Step, World } from '../../world';

const MEMBER = { first_name: 'Rita', last_name: 'Registration', email: 'rita@example.com', gender: 'female' };

/** The portal pushes two registrations: one with a journey, one without; the ids come back in the same call, and stay. */
export const registration: Step = {
  name: 'a registration answers with the ids of its member and its case',
  onlyReadsEmr: true,

  async run(world) {
    const journeyed = await world.portal.register({ member: MEMBER, program: 'fertility' });
    const plain = await world.portal.register({ member: { ...MEMBER, last_name: 'Plain' } });
    const again = await world.portal.register({
      member_id: journeyed.registration.member.member_id,
      program: 'thyroid',
    });
    const accounts = await named(
      world,
      [journeyed, plain, again].map(({ salesforce }) => salesforce.account_id),
    );
    return {
      runs: [],
      problems: [
        ...(journeyed.salesforce.account_id && journeyed.salesforce.case_id ? [] : ['both ids did not come back']),
        ...(plain.salesforce.account_id && !plain.salesforce.case_id ? [] : ['a member without a journey has a case']),
        ...(again.salesforce.account_id === journeyed.salesforce.account_id ? [] : ['one member has two accounts']),
        ...(again.salesforce.case_id === journeyed.salesforce.case_id ? ['two journeys share a case'] : []),
        ...(accounts === 2 ? [] : [`${accounts} accounts of record type Member instead of 2`]),
      ],
      detail: 'three registrations of two members became two accounts and two cases, with their ids in the answers',
      expectedChanges: { Account: 2, Case: 2 },
    };
  },
};

async function named(world: World, ids: readonly (string | undefined)[]): Promise<number> {
  const quoted = ids.map((id) => `'${id ?? ''}'`).join(', ');
  const { totalSize } = await world.connection.query(
    `SELECT Id FROM Account WHERE RecordType.DeveloperName = 'Member' AND Id IN (${quoted})`,
  );
  return totalSize;
}
