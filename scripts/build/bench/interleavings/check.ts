/** What histories have led to, and what is wrong with it. */
import type { EmrHolding } from './emr-thread';
import type { Run, Stage } from './run';

/** As BenchDelivery.State. */
interface DeliveryState {
  readonly records: Readonly<Record<string, string>>;
  readonly externalIds: Readonly<Record<string, string | null>>;
  readonly messages: Readonly<Record<string, readonly string[]>>;
  readonly links: Readonly<Record<string, number>>;
}

/** Everything people see on both sides, by record, without what differs between two runs of one history. */
export type Outcome = Readonly<Record<string, string>>;

export interface Finding {
  readonly outcome: Outcome;
  /** Messages by record, for a comparison with later. */
  readonly messages: string;
  readonly problems: readonly string[];
}

const PATIENT_ROUTE = 'EMR_Patient_Create';
const REFERRAL_ROUTE = 'EMR_Service_Request';

export async function findings(stage: Stage, runs: readonly Run[]): Promise<Finding[]> {
  const state = stage.org.act<DeliveryState>('delivery/state', {
    patients: runs.flatMap(({ memberIds }) => memberIds),
    admissions: runs.flatMap(({ admissionIds }) => admissionIds),
  });
  const echoes = stage.org.act<string[]>('delivery/echoes', {
    externalIds: runs.flatMap(({ patientIds }) => patientIds),
  });
  const holdings = await stage.emr.call('holdings', Object.keys(state.records));
  return runs.map((run) => {
    const arrived = stage.org.act<Record<string, string>>('interleaving/state', { prefix: run.prefix });
    const finding = findingOf(run, arrived, state, holdings);
    return { ...finding, problems: [...finding.problems, ...echoProblems(run, echoes)] };
  });
}

function findingOf(
  run: Run,
  arrived: Readonly<Record<string, string>>,
  state: DeliveryState,
  holdings: Readonly<Record<string, EmrHolding>>,
): Finding {
  const outcome: Record<string, string> = Object.fromEntries(
    Object.entries(arrived).map(([id, values]) => [id.slice(run.prefix.length), values.replaceAll(run.prefix, '')]),
  );
  const problems: string[] = [];
  const messages: string[] = [];
  const look = (record: string, id: string, route: string): void => {
    outcome[record] = state.records[id] ?? 'gone';
    messages.push(`${record}: ${(state.messages[id] ?? []).join(', ')}`);
    problems.push(...sentProblems(record, id, route, state, holdings[id]));
    if (state.links[id] !== 1) {
      problems.push(`${record} has ${state.links[id]} entries in the crosswalk`);
    }
  };
  for (const [record, id] of run.members) {
    look(record, id, PATIENT_ROUTE);
    outcome[`${record} at the EMR`] = holdings[id]?.content ?? '';
  }
  for (const [record, ids] of run.admissions) {
    ids.forEach((id, index) => look(`${record} admission ${index}`, id, REFERRAL_ROUTE));
  }
  return { outcome, messages: messages.join('; '), problems };
}

/** What people change is told to the EMR; what came from it is not. */
function echoProblems(run: Run, echoes: readonly string[]): string[] {
  return run.patientIds.flatMap((id) => {
    const isEdited = run.editedPatientIds.includes(id);
    return echoes.includes(id) === isEdited
      ? []
      : [
          `${id} was ${isEdited ? 'changed by a person and not told to' : 'not changed by a person and told to'} the EMR`,
        ];
  });
}

/** Once at the EMR, its id stored, said once, nothing left in the outbox. */
function sentProblems(
  record: string,
  id: string,
  route: string,
  { externalIds, messages }: DeliveryState,
  holding: EmrHolding | undefined,
): string[] {
  const { ids = [] } = holding ?? {};
  const said = messages[id] ?? [];
  const delivered = said.filter((message) => message === `${route} Delivered`);
  const open = said.filter((message) => !/ (Delivered|Superseded)$/.test(message));
  return [
    ...(ids.length === 1 && ids[0] === externalIds[id]
      ? []
      : [`${record} exists ${ids.length} times at the EMR, and Salesforce knows ${externalIds[id]}`]),
    ...(delivered.length === 1 ? [] : [`${record} was delivered ${delivered.length} times (${said.join(', ')})`]),
    ...(open.length === 0 ? [] : [`${record} is not out of the outbox: ${open.join(', ')}`]),
  ];
}
