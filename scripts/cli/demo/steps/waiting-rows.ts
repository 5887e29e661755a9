import type { StagedRow } from '../../../contracts/stagelink-rest';
import { readStagedRows } from '../../services/staged-rows';
import { hasFamilyName, newObservation, newPatient, patientIdOf, withFamilyName } from '../fhir';
import { countProblems, OBSERVATION_FEED, PATIENT_FEED, pullAll, type Step, type World } from '../world';

const LATE_PATIENT = 'stagelink-late-patient';
const EARLY_OBSERVATION = 'stagelink-early-observation';
const NAMELESS_PATIENT = 'stagelink-nameless-patient';

/** (b) What cannot be linked says why, and links by itself when what it waits for arrives; all else is linked. */
export const waitingRows: Step = {
  name: 'rows that cannot be linked wait, and link by themselves',

  async run(world) {
    await world.emr.save(newObservation(EARLY_OBSERVATION, LATE_PATIENT));
    await world.emr.save({ resourceType: 'Patient', id: NAMELESS_PATIENT, gender: 'unknown' });
    const before = await pullAll(world);
    const stuck = await unlinkedRows(world);
    const problems = [...countProblems(before), ...(await unexpectedRows(world, stuck))];
    const early = find(stuck, OBSERVATION_FEED, EARLY_OBSERVATION);
    const nameless = find(stuck, PATIENT_FEED, NAMELESS_PATIENT);

    await world.emr.save(newPatient(LATE_PATIENT, 'Late'));
    await world.emr.save(withFamilyName(await world.emr.read('Patient', NAMELESS_PATIENT), 'Named'));
    const after = await pullAll(world);
    const linked = await readStagedRows(world.api, { status: 'Linked' });
    return {
      runs: [...before, ...after],
      problems: [
        ...problems,
        ...countProblems(after),
        ...(early ? [] : ['the observation that came before its patient did not wait']),
        ...(nameless ? [] : ['the patient with no family name was not stopped']),
        ...(linked.some(({ id }) => id === early?.id) ? [] : ['the waiting observation did not link by itself']),
        ...(find(linked, PATIENT_FEED, NAMELESS_PATIENT) ? [] : ['the corrected patient did not link']),
      ],
      detail: `${stuck.length} rows stopped, each with a field and a remedy; the waiting ones linked when their patients came`,
    };
  },
};

function unlinkedRows(world: World): Promise<StagedRow[]> {
  return Promise.all(
    (['Received', 'Failed', 'Dead'] as const).map((status) => readStagedRows(world.api, { status })),
  ).then((groups) => groups.flat());
}

function find(rows: readonly StagedRow[], feed: string, externalId: string): StagedRow | undefined {
  return rows.find((row) => row.feed === feed && row.externalId === externalId);
}

/** Rows that ended without saying why, and rows that had no reason to: judged by the EMR's records, not by the package. */
async function unexpectedRows(world: World, stuck: readonly StagedRow[]): Promise<string[]> {
  const patients = new Map((await world.emr.readAll('Patient')).map((patient) => [patient.id, patient]));
  const observations = new Map((await world.emr.readAll('Observation')).map((record) => [record.id, record]));
  const lost = new Set(stuck.filter(({ feed }) => feed === PATIENT_FEED).map(({ externalId }) => externalId));
  return stuck.flatMap(({ feed, externalId, name, errorCode, errorField, errorRemedy }) => {
    if (errorCode === null || errorField === null || errorRemedy === null) {
      return [`${name} (${feed} ${externalId}) is not linked and does not say field and remedy (${errorCode})`];
    }
    const record = (feed === PATIENT_FEED ? patients : observations).get(externalId ?? '');
    const reason =
      feed === PATIENT_FEED
        ? record && !hasFamilyName(record)
        : record && (!patients.has(patientIdOf(record) ?? '') || lost.has(patientIdOf(record)));
    // A field of its own, such as a date that is none, is a reason that only the row can tell.
    const isNameOrPatient = errorField === 'LastName' || errorField === 'Patient__c';
    return reason === true || !isNameOrPatient
      ? []
      : [`${name} (${feed} ${externalId}) was stopped at ${errorField} without cause`];
  });
}
