import { readStagedRows } from '../../services/staged-rows';
import { newPatient } from '../fhir';
import { countProblems, PATIENT_FEED, pullAll, type Step } from '../world';

const MALFORMED = 'stagelink-malformed-patient';
const REASON = 'The birth date was typed in the order of another country.';

/** (e) A malformed record is staged and fails; corrected beside its original, it is replayed and links. */
export const malformedRecord: Step = {
  name: 'a malformed record is corrected, replayed and linked',

  async run(world) {
    await world.emr.save({ ...newPatient(MALFORMED, 'Malformed'), birthDate: '31/12/1980' });
    const runs = await pullAll(world);
    const row = (await readStagedRows(world.api, { feed: PATIENT_FEED })).find(
      ({ externalId }) => externalId === MALFORMED,
    );
    if (!row) {
      return { runs, problems: ['the malformed record was not staged'], detail: '' };
    }
    const payload = await world.api.payload(row.id);
    await world.api.edit(row.id, payload.replace('31/12/1980', '1980-12-31'), REASON);
    const replayed = await world.api.replay({ ids: [row.id] });
    const { records } = await world.connection.query<{ PersonBirthdate: string }>(
      `SELECT PersonBirthdate FROM Account WHERE EMR_ID__c = '${MALFORMED}'`,
    );
    return {
      runs,
      problems: [
        ...countProblems(runs),
        ...(row.status === 'Dead' && row.errorField === 'PersonBirthdate' && row.errorRemedy !== null
          ? []
          : [`the malformed record is ${row.status} at ${row.errorField} instead of Dead at PersonBirthdate`]),
        ...(replayed.linked === 1 ? [] : ['the corrected record did not link on replay']),
        ...(records[0]?.PersonBirthdate === '1980-12-31' ? [] : ['the corrected birth date did not arrive']),
        ...((await world.api.payload(row.id)) === payload ? [] : ['the original payload was changed']),
      ],
      detail: `stopped with ${row.errorCode}; corrected, replayed and linked; the original payload is untouched`,
    };
  },
};
