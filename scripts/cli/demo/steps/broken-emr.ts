import { readStagedRows } from '../../services/staged-rows';
import { newPatient } from '../fhir';
import { countProblems, PATIENT_FEED, pullAll, type Step } from '../world';

const NEW_PATIENTS = ['stagelink-during-outage-1', 'stagelink-during-outage-2'];

/** (d) The EMR cuts a page short, then is out of service, then is well: nothing is lost, nothing is staged twice. */
export const brokenEmr: Step = {
  name: 'a truncated page and an outage lose nothing',

  async run(world) {
    for (const id of NEW_PATIENTS) {
      await world.emr.save(newPatient(id, 'Outage'));
    }
    await world.breakEmr?.([
      { kind: 'truncate', pathPrefix: '/fhir/Patient' },
      { kind: 'serverError', status: 503, pathPrefix: '/fhir/Patient' },
    ]);
    const runs = await pullAll(world);
    const rows = await readStagedRows(world.api, { feed: PATIENT_FEED });
    const copies = NEW_PATIENTS.map((id) => rows.filter(({ externalId }) => externalId === id));
    return {
      runs,
      problems: [
        ...countProblems(runs),
        ...copies.flatMap((found, index) =>
          found.length === 1 && found[0]?.status === 'Linked'
            ? []
            : [
                `${NEW_PATIENTS[index]} is staged ${found.length} times (${found.map(({ status }) => status).join(', ')})`,
              ],
        ),
      ],
      detail: `${NEW_PATIENTS.length} patients who came during the outage are staged once and linked`,
    };
  },
};
