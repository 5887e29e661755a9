/** Every command, in the order in which help lists them. The path of a command's file is its name. */
import type { Command } from '../command';
import { benchRun } from './bench/run';
import { buildLwcCommand } from './build/lwc';
import { completionOf } from './completion/completion';
import { credentialsList } from './credentials/list';
import { credentialsSet } from './credentials/set';
import { demoStart } from './demo/start';
import { deployCommand } from './deploy/deploy';
import { doctor } from './doctor/doctor';
import { feedList } from './feed/list';
import { feedPull } from './feed/pull';
import { feedRewind } from './feed/rewind';
import { orgReset } from './org/reset';
import { orgStart } from './org/start';
import { orgStatus } from './org/status';
import { ownershipExport } from './ownership/export';
import { ownershipHistory } from './ownership/history';
import { ownershipList } from './ownership/list';
import { ownershipSet } from './ownership/set';
import { ownershipSimulate } from './ownership/simulate';
import { stagedCauses } from './staged/causes';
import { stagedDiscard } from './staged/discard';
import { stagedEdit } from './staged/edit';
import { stagedExport } from './staged/export';
import { outboxList } from './outbox/list';
import { outboxReplay } from './outbox/replay';
import { outboxShow } from './outbox/show';
import { reconcileRun } from './reconcile/run';
import { reconcileShow } from './reconcile/show';
import { runList } from './run/list';
import { runShow } from './run/show';
import { sandboxStart } from './sandbox/start';
import { scheduleList } from './schedule/list';
import { scheduleStart } from './schedule/start';
import { scheduleStop } from './schedule/stop';
import { stagedList } from './staged/list';
import { stagedPreview } from './staged/preview';
import { stagedReplay } from './staged/replay';
import { stagedShow } from './staged/show';
import { systemCheck } from './system/check';
import { systemList } from './system/list';
import { systemOff } from './system/off';
import { systemOn } from './system/on';
import { testAll } from './test/all';
import { testApex } from './test/apex';
import { testFidelity } from './test/fidelity';

export const commands: readonly Command[] = [
  demoStart,
  orgStart,
  orgStatus,
  orgReset,
  sandboxStart,
  deployCommand,
  doctor,
  credentialsList,
  credentialsSet,
  scheduleList,
  scheduleStart,
  scheduleStop,
  systemList,
  systemCheck,
  systemOn,
  systemOff,
  feedList,
  feedPull,
  feedRewind,
  runList,
  runShow,
  reconcileRun,
  reconcileShow,
  stagedList,
  stagedShow,
  stagedPreview,
  stagedReplay,
  stagedEdit,
  stagedDiscard,
  stagedCauses,
  stagedExport,
  ownershipList,
  ownershipSet,
  ownershipSimulate,
  ownershipHistory,
  ownershipExport,
  outboxList,
  outboxShow,
  outboxReplay,
  testAll,
  testApex,
  testFidelity,
  benchRun,
  buildLwcCommand,
  completionOf(() => ({ commands, nouns: NOUNS })),
];

/** What the commands of a noun are about, as help says it. */
export const NOUNS: Readonly<Record<string, string>> = {
  demo: 'The local org with the systems around it, connected',
  org: 'The local org of this folder',
  sandbox: 'The systems around an org as real servers',
  credentials: 'Secrets of the systems, kept by the org',
  schedule: 'The recurring jobs of the package',
  system: 'The outside systems: on and off',
  feed: 'What is pulled: watermarks, pulls, rewinds',
  run: 'Pulls as they went',
  reconcile: 'Compare feeds with Salesforce, and repair',
  staged: 'Rows as they arrived: list, preview, replay, correct',
  ownership: 'Who owns a field, the system or Salesforce',
  outbox: 'Changes on their way to the systems',
  test: 'Tests of this project',
  bench: 'Measurements of this project',
  build: 'What is built before a deployment',
};
