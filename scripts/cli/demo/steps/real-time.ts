import { STAGELINK_INBOUND, type PushAnswer } from '../../../contracts/stagelink-operation';
import { newPatient } from '../fhir';
import { countProblems, PATIENT_FEED, pullAll, type Step, type World } from '../world';

const PUSHED = 'stagelink-pushed-patient';

/** A patient is pushed twice and gets one record; another payload under the same key is refused; the pull changes nothing. */
export const realTime: Step = {
  name: 'a pushed record links at once, and once',

  async run(world) {
    await world.emr.save(newPatient(PUSHED, 'Pushed'));
    const payload = JSON.stringify(await world.emr.read('Patient', PUSHED));
    const first = await push(world, payload, PUSHED);
    const second = await push(world, payload, PUSHED);
    const conflict = await push(world, payload.replace('Pushed', 'Other'), PUSHED);
    const malformed = await push(world, payload.slice(0, -1), 'another key');
    const recordId = first.results[0]?.recordId ?? null;
    const runs = await pullAll(world);
    const { totalSize } = await world.connection.query(
      `SELECT Id FROM Account WHERE EMR_ID__c = '${PUSHED}' AND LastName = 'Pushed'`,
    );
    return {
      runs,
      problems: [
        ...countProblems(runs),
        ...(recordId === null ? [`the push linked nothing (${JSON.stringify(first)})`] : []),
        ...(second.results[0]?.recordId === recordId ? [] : ['the same payload gave another record']),
        ...(conflict.status === 409 ? [] : [`another payload under the same key was answered with ${conflict.status}`]),
        ...(malformed.status === 400 ? [] : [`malformed JSON was answered with ${malformed.status}`]),
        ...(totalSize === 1 ? [] : [`${totalSize} records carry the pushed id`]),
      ],
      detail: 'one record for two equal pushes; another payload under the same key and malformed JSON were refused',
      expectedChanges: { Account: 1, Assessment__c: 0 },
    };
  },
};

/** The answer, also when it is a refusal. */
async function push(world: World, body: string, key: string): Promise<PushAnswer & { status: number }> {
  const { instanceUrl, accessToken } = world.connection;
  const response = await fetch(`${instanceUrl}${STAGELINK_INBOUND}/${PATIENT_FEED}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${accessToken}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body,
  });
  const answer = (await response.json()) as Partial<PushAnswer>;
  return { feed: PATIENT_FEED, results: answer.results ?? [], status: response.status };
}
