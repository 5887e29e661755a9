import { OperationApi } from '../../services/operation-api';
import {
  BUSINESS_OBJECTS,
  countProblems,
  OBSERVATION_FEED,
  PATIENT_FEED,
  pullAll,
  type Step,
  type World,
} from '../world';

const REASON = 'The scripted pass asks for everything once more.';

/** Both feeds go back to the beginning and are pulled again: everything arrives, nothing is staged twice, nothing changes. */
export const rewind: Step = {
  name: 'a rewind asks for everything again and changes nothing',
  onlyReadsEmr: true,

  async run(world) {
    const operation = new OperationApi(world.connection);
    const before = await countRows(world);
    for (const feed of [PATIENT_FEED, OBSERVATION_FEED]) {
      await operation.rewind(feed, null, REASON);
    }
    const runs = await pullAll(world);
    const after = await countRows(world);
    const entries = await operation.ledger(PATIENT_FEED);
    const rewound = runs.filter(({ feed }) => feed === PATIENT_FEED || feed === OBSERVATION_FEED);
    const received = rewound.reduce((sum, run) => sum + run.received, 0);
    return {
      runs,
      problems: [
        ...countProblems(runs),
        ...rewound.flatMap(({ feed, received: arrived, unchanged }) =>
          arrived === unchanged ? [] : [`${feed}: ${arrived} records arrived, only ${unchanged} were known`],
        ),
        ...(after === before ? [] : [`${before} rows were staged before, ${after} after`]),
        ...(entries.some(({ kind, reason }) => kind === 'Rewound' && reason === REASON)
          ? []
          : ['the rewind is not in the ledger']),
      ],
      detail: `${received} records arrived once more, none was staged twice; the ledger holds the rewind and its reason`,
      expectedChanges: Object.fromEntries(BUSINESS_OBJECTS.map((name) => [name, 0])),
    };
  },
};

async function countRows(world: World): Promise<number> {
  return (await world.connection.query('SELECT COUNT() FROM Staged_Record__c')).totalSize;
}
