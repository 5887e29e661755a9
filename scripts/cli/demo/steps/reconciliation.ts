import type { ReconciliationDetail } from '../../../contracts/stagelink-operation';
import { OperationApi } from '../../services/operation-api';
import { newPatient, withBirthDate } from '../fhir';
import { countProblems, PATIENT_FEED, pullAll, type Step, type World } from '../world';

const DELETED = 'stagelink-deleted-patient';
const CHANGED = 'stagelink-changed-patient';
const BIRTH_DATE = '1966-06-06';
const MAXIMUM_ROUNDS = 40;

/** One patient is deleted in Salesforce, one changes at the EMR and is not pulled: exactly these two are found and repaired. */
export const reconciliation: Step = {
  name: 'reconciliation finds what differs, and repairs it',

  async run(world) {
    const operation = new OperationApi(world.connection);
    await world.emr.save(newPatient(DELETED, 'Deleted'));
    await world.emr.save(newPatient(CHANGED, 'Changed'));
    const runs = await pullAll(world);
    const [deleted] = await accounts(world, DELETED);
    await world.connection.sobject('Account').destroy(deleted?.Id ?? '');
    await world.emr.save(withBirthDate(await world.emr.read('Patient', CHANGED), BIRTH_DATE));

    const found = await settle(world, await start(operation));
    await operation.repair(found.reconciliation.id);
    await settle(world, found.reconciliation.id);
    const again = await settle(world, await start(operation));
    const listed = found.differences.map(({ kind, externalId }) => `${kind} ${externalId}`).sort();
    const expected = [`Different ${CHANGED}`, `Missing ${DELETED}`];
    return {
      runs,
      problems: [
        ...countProblems(runs),
        ...addsUp(found),
        ...addsUp(again),
        ...(listed.join() === expected.join() ? [] : [`listed ${listed.join(', ')} instead of ${expected.join(', ')}`]),
        ...((await accounts(world, DELETED)).length === 1 ? [] : ['the deleted patient did not come back']),
        ...((await accounts(world, CHANGED))[0]?.PersonBirthdate === BIRTH_DATE
          ? []
          : ['the changed birth date did not arrive']),
        ...(again.differences.length === 0
          ? []
          : [`${again.differences.length} records still differ after the repair`]),
      ],
      detail: `${found.reconciliation.sourceRecords} records compared: ${listed.join(', ')}; both repaired`,
      expectedChanges: { Account: 2, Assessment__c: 0 },
    };
  },
};

async function start(operation: OperationApi): Promise<string> {
  const [started] = await operation.startReconciliation(PATIENT_FEED);
  if (!started) {
    throw new Error('No reconciliation was started.');
  }
  return started.reconciliationId;
}

/** A retry waits for the org's clock, which is moved on. */
async function settle(world: World, id: string): Promise<ReconciliationDetail> {
  const operation = new OperationApi(world.connection);
  for (let round = 0; round < MAXIMUM_ROUNDS; round += 1) {
    await world.advance(round === 0 ? 0 : 1);
    const detail = await operation.reconciliation(id);
    if (detail.reconciliation.status !== 'Running') {
      return detail;
    }
  }
  throw new Error('The reconciliation does not end.');
}

function addsUp({ reconciliation: one }: ReconciliationDetail): string[] {
  const sum = one.matched + one.unresolved + one.missing + one.different;
  return one.status === 'Completed' && sum === one.sourceRecords
    ? []
    : [
        `${one.name} is ${one.status}: ${one.sourceRecords} records at the source, accounts for ${sum} (${one.errorMessage})`,
      ];
}

async function accounts(world: World, emrId: string): Promise<{ Id: string; PersonBirthdate: string | null }[]> {
  const { records } = await world.connection.query<{ Id: string; PersonBirthdate: string | null }>(
    `SELECT Id, PersonBirthdate FROM Account WHERE EMR_ID__c = '${emrId}'`,
  );
  return records;
}
