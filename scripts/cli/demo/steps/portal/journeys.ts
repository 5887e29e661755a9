import { countProblems, pullFeeds, type Step } from '../../world';

export const JOURNEY_FEED = 'Portal_Journey';

/** Pending journeys come in pages while the portal cuts one short; a portal id on a company is taken out, the rest flows. */
export const journeys: Step = {
  name: 'pending journeys become cases of their members; a portal id on a company stops one row alone',
  onlyReadsEmr: true,

  async run(world) {
    const { store, faults } = world.portal.sandbox;
    const pending = store.journeys.inOrder().filter(({ status }) => status === 'pending');
    const taken = pending.find(
      ({ member }) => pending.filter((one) => one.member.member_id === member.member_id).length === 1,
    );
    await world.connection.sobject('Account').create({ Name: 'Company', Portal_ID__c: taken?.member.member_id ?? '' });
    faults.add({ kind: 'truncate', pathPrefix: '/v1/journeys', after: 0, times: 1 });
    const runs = await pullFeeds(world, [JOURNEY_FEED]);
    const [run] = runs;
    const { records: refused } = await world.connection.query<{ Error_Code__c: string; Error_Remedy__c: string }>(
      `SELECT Error_Code__c, Error_Remedy__c FROM Staged_Record__c WHERE Feed__c = '${JOURNEY_FEED}' AND Status__c = 'Dead'`,
    );
    const { totalSize: cases } = await world.connection.query(
      "SELECT Id FROM Case WHERE Journey_Status__c = 'Pending'",
    );
    return {
      runs,
      problems: [
        ...countProblems(runs),
        ...(run?.received === pending.length
          ? []
          : [`${pending.length} journeys are pending, ${run?.received} were received`]),
        ...(refused.length === 1 && refused[0]?.Error_Code__c === 'RECORD_TYPE_WRONG'
          ? []
          : [`${refused.length} rows are dead: ${refused.map((row) => row.Error_Code__c).join(', ')}`]),
        ...(cases === pending.length - 1 ? [] : [`${cases} pending cases instead of ${pending.length - 1}`]),
      ],
      detail: `${run?.received} journeys received, ${run?.linked} linked; one stopped: ${refused[0]?.Error_Remedy__c}`,
    };
  },
};
