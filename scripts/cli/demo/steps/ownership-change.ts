import type { OwnershipEntry, OwnershipSimulation } from '../../../contracts/stagelink-rest';
import { newPatient, withHomePhone } from '../fhir';
import { countProblems, PATIENT_FEED, pullAll, type Step, type World } from '../world';

const PATIENTS = ['stagelink-owner-1', 'stagelink-owner-2', 'stagelink-owner-3'] as const;
/** Both sides change the phones of these; the third changes at the EMR alone. */
const DISPUTED: readonly string[] = PATIENTS.slice(0, 2);
const REASON = 'The scripted pass shows that a simulation comes true.';
const FIRST_EMR = '+1 555 0201';
const FIRST_SALESFORCE = '+1 555 0202';
const SECOND_EMR = '+1 555 0203';
const SECOND_SALESFORCE = '+1 555 0204';

/**
 * The owner of the phone changes from Salesforce to the EMR. Before, the change is simulated over what has happened;
 * after, the same happens again, and turns out as the simulation said. Then the owner is changed back.
 */
export const ownershipChange: Step = {
  name: 'a change of owner does what its simulation says',

  async run(world) {
    const mapping = (await world.api.ownership(PATIENT_FEED)).find(({ field }) => field === 'Phone')?.mapping ?? '';
    for (const id of PATIENTS) {
      await world.emr.save(withHomePhone(newPatient(id, 'Owner'), '+1 555 0200'));
    }
    const runs = await pullAll(world);
    runs.push(...(await changeBothSides(world, FIRST_EMR, FIRST_SALESFORCE)));
    const before = await phones(world);
    const simulation = await world.api.simulateOwnership({ mapping, owner: 'External System' });
    const changed = await change(world, mapping, 'External System');
    runs.push(...(await changeBothSides(world, SECOND_EMR, SECOND_SALESFORCE)));
    const after = await phones(world);
    const back = await change(world, mapping, 'Salesforce');
    return {
      runs,
      problems: [
        ...countProblems(runs),
        ...expectPhones('before', before, (id) => (DISPUTED.includes(id) ? FIRST_SALESFORCE : FIRST_EMR)),
        ...expectSimulation(simulation),
        ...[changed, back].flatMap(({ name, status, message }) =>
          status === 'Succeeded' ? [] : [`${name} is ${status}: ${message}`],
        ),
        ...expectPhones('after', after, () => SECOND_EMR),
      ],
      detail: `of ${simulation.recordsRead} records ${simulation.recordsDiffering} would have differed, and did when it happened again; ${back.name} changed the owner back`,
    };
  },
};

async function changeBothSides(world: World, fromEmr: string, fromSalesforce: string): ReturnType<typeof pullAll> {
  for (const id of PATIENTS) {
    await world.emr.save(withHomePhone(await world.emr.read('Patient', id), fromEmr));
  }
  for (const { Id, EMR_ID__c: id } of await accounts(world)) {
    if (DISPUTED.includes(id)) {
      await world.connection.sobject('Account').update({ Id, Phone: fromSalesforce });
    }
  }
  return pullAll(world);
}

async function change(world: World, mapping: string, owner: string): Promise<OwnershipEntry> {
  const { id } = await world.api.changeOwnership({ mapping, owner }, REASON);
  await world.advance(0);
  const entry = (await world.api.ownershipHistory(PATIENT_FEED)).find((candidate) => candidate.id === id);
  if (!entry) {
    throw new Error('The change of owner is not in the history.');
  }
  return entry;
}

interface Account {
  readonly Id: string;
  readonly EMR_ID__c: string;
  readonly Phone: string | null;
}

async function accounts(world: World): Promise<readonly Account[]> {
  const ids = PATIENTS.map((id) => `'${id}'`).join(', ');
  return (await world.connection.query<Account>(`SELECT Id, EMR_ID__c, Phone FROM Account WHERE EMR_ID__c IN (${ids})`))
    .records;
}

async function phones(world: World): Promise<ReadonlyMap<string, string | null>> {
  return new Map((await accounts(world)).map(({ EMR_ID__c: id, Phone }) => [id, Phone]));
}

function expectPhones(
  when: string,
  found: ReadonlyMap<string, string | null>,
  expected: (id: string) => string,
): string[] {
  return PATIENTS.flatMap((id) =>
    found.get(id) === expected(id)
      ? []
      : [`${when} the change ${id} has the phone ${found.get(id)}, expected ${expected(id)}`],
  );
}

/** Of our patients exactly the disputed ones would have had the phone that the EMR told. */
function expectSimulation({ differences, recordsDiffering }: OwnershipSimulation): string[] {
  const ours = differences.filter(({ externalId }) => PATIENTS.some((id) => id === externalId));
  const asExpected =
    ours.length === DISPUTED.length &&
    ours.every(
      ({ externalId, value, simulatedValue }) =>
        DISPUTED.includes(externalId) && value === FIRST_SALESFORCE && simulatedValue === FIRST_EMR,
    );
  return [
    ...(asExpected ? [] : [`the simulation says ${JSON.stringify(ours)}`]),
    ...(recordsDiffering === differences.length ? [] : [`${recordsDiffering} records, ${differences.length} listed`]),
  ];
}
