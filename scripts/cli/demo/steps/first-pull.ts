import { countProblems, OBSERVATION_FEED, PATIENT_FEED, pullAll, type Step } from '../world';

/** (a) Everything the EMR holds arrives. */
export const firstPull: Step = {
  name: 'first pull',
  onlyReadsEmr: true,

  async run(world) {
    const expected = new Map([
      [PATIENT_FEED, await world.emr.count('Patient')],
      [OBSERVATION_FEED, await world.emr.count('Observation')],
    ]);
    const runs = await pullAll(world);
    const missing = [...expected].flatMap(([feed, count]) => {
      const received = runs.find((run) => run.feed === feed)?.received ?? 0;
      return received === count ? [] : [`${feed}: the EMR holds ${count} records, ${received} were received`];
    });
    return {
      runs,
      problems: [...countProblems(runs), ...missing],
      detail: [...expected].map(([feed, count]) => `${feed}: all ${count} records of the EMR received`).join('; '),
    };
  },
};
