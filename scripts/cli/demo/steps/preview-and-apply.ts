import type { ReplayPlan, ReplayResult } from '../../../contracts/stagelink-rest';
import { readStagedRows } from '../../services/staged-rows';
import { newPatient, withHomePhone } from '../fhir';
import { countProblems, PATIENT_FEED, pullAll, type Step, type World } from '../world';

const PATIENTS = ['stagelink-preview-1', 'stagelink-preview-2'] as const;
const WRONG_DATE = '12/31/1980';
const DATE = '1980-12-31';
const REASON = 'The birth date was typed in the order of another country.';
const COUNTS = ['linked', 'unchanged', 'superseded', 'failed', 'dead', 'queued'] as const;

/** A replay is looked at before it is done: the plan comes true to the count, and a stale plan is refused. */
export const previewAndApply: Step = {
  name: 'a replay does what its preview says; a stale plan is refused',

  async run(world) {
    for (const id of PATIENTS) {
      const patient = withHomePhone(newPatient(id, 'Preview'), '+1 555 0123');
      await world.emr.save({ ...patient, birthDate: WRONG_DATE });
    }
    const runs = await pullAll(world);
    const rows = (await readStagedRows(world.api, { feed: PATIENT_FEED })).filter(({ externalId }) =>
      PATIENTS.some((id) => id === externalId),
    );
    const ids = rows.map(({ id }) => id);
    const stale = await world.api.preview({ ids });
    for (const id of ids) {
      await world.api.edit(id, (await world.api.payload(id)).replace(WRONG_DATE, DATE), REASON);
    }
    const refusal = await refusalOf(() => world.api.apply(ids, stale.planHash ?? ''));
    const untouched = (await world.api.stagedRow(ids[0] ?? '')).row.status;
    const plan = await world.api.preview({ ids });
    const result = await world.api.apply(ids, plan.planHash ?? '');
    const again = await world.api.preview({ ids });
    return {
      runs,
      problems: [
        ...countProblems(runs),
        ...(rows.length === PATIENTS.length ? [] : [`${rows.length} of ${PATIENTS.length} patients were staged`]),
        ...(stale.totals.dead === PATIENTS.length ? [] : [`the first plan foresaw ${stale.totals.dead} dead rows`]),
        ...(refusal.includes('PLAN_STALE') ? [] : [`the stale plan was not refused: ${refusal}`]),
        ...(untouched === 'Dead' ? [] : [`the refused plan left a row ${untouched}`]),
        ...compare(plan, result),
        ...(await compareFields(world, plan)),
        ...(again.totals.fieldsWritten === 0
          ? []
          : [`a second replay would write ${again.totals.fieldsWritten} fields`]),
      ],
      detail: `the plan foresaw ${plan.totals.linked} links and ${plan.totals.fieldsWritten} fields, and so it came; the stale plan changed nothing`,
    };
  },
};

async function refusalOf(call: () => Promise<unknown>): Promise<string> {
  try {
    await call();
    return 'it was applied';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function compare({ totals }: ReplayPlan, result: ReplayResult): string[] {
  return COUNTS.flatMap((count) =>
    totals[count] === result[count] ? [] : [`the plan foresaw ${totals[count]} ${count}, it came to ${result[count]}`],
  );
}

/** Every field that the plan said would be written, and that the user may see, holds what it said. */
async function compareFields(world: World, plan: ReplayPlan): Promise<string[]> {
  const problems: string[] = [];
  for (const row of plan.rows) {
    const written = row.fields.filter(({ effect, hidden }) => effect === 'Written' && !hidden);
    const { linkedRecordId } = (await world.api.stagedRow(row.rowId)).row;
    const { records } = await world.connection.query<Record<string, unknown>>(
      `SELECT ${written.map(({ field }) => field).join(', ')} FROM ${row.objectName} WHERE Id = '${linkedRecordId}'`,
    );
    for (const { field, arriving } of written) {
      const value = records[0]?.[field];
      if (String(value) !== arriving) {
        problems.push(`${row.externalId}: ${field} holds ${String(value)}, the plan said ${arriving}`);
      }
    }
  }
  return problems;
}
