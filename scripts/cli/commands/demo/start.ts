import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT } from '../../cli-error';
import { defineCommand, type Context, type Input } from '../../command';
import type { PassReport } from '../../demo/report';
import { runPass } from '../../demo/run-pass';
import { startConnectedOrg, type ConnectedOrg } from '../../services/connected-org';
import { connectTo } from '../../services/connection';
import { interrupted } from '../../services/interrupted';
import { readPort } from '../../services/port';
import { runErrors } from '../../services/run-table';
import { announceOrg, claimOrgFolder, withdraw } from '../../services/running-org';
import { StagelinkApi } from '../../services/stagelink-api';
import { renderTable } from '../../services/table';
import { messages } from './messages';

const DEFAULT_PORT = '8180';

/** `npm start`: everything on embedded defaults. */
export const demoStart = defineCommand<PassReport | null>({
  noun: 'demo',
  verb: 'start',
  summary: messages.startSummary,
  usesOrg: false,
  options: [
    { flags: '--once', description: messages.onceOption },
    { flags: '--emr-data <folder>', description: messages.dataOption },
    { flags: '--emr-url <url>', description: messages.urlOption },
    { flags: '--port <number>', description: messages.portOption, default: DEFAULT_PORT },
    { flags: '--fresh', description: messages.freshOption },
  ],

  async run({ options }, context) {
    if (options['once'] === true) {
      return runOnce(options, context);
    }
    await stayUp(options, context);
    return null;
  },

  render: (report) => (report === null ? messages.stopped : renderPass(report)),
  exitCode: (report) => (report === null || report.steps.every(({ ok }) => ok) ? EXIT.ok : EXIT.failed),
});

/** The pass has an org of its own, so that it finds what it expects and leaves the user's org alone. */
async function runOnce(options: Input['options'], context: Context): Promise<PassReport> {
  const { progress } = context;
  progress.say(messages.starting);
  const folder = mkdtempSync(join(tmpdir(), 'stagelink-once-'));
  try {
    const connected = await start(options, context, { folder, fresh: true, runsJobs: false, port: 0 });
    try {
      return await runPass(connected, ({ name, ok, detail }) => progress.say(messages.step(name, ok, detail)));
    } finally {
      await connected.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function stayUp(options: Input['options'], context: Context): Promise<void> {
  const { progress } = context;
  const port = readPort(options['port'] as string);
  const fresh = options['fresh'] === true;
  const claim = claimOrgFolder();
  try {
    progress.say(messages.starting);
    const connected = await start(options, context, { folder: claim.folder, fresh, runsJobs: true, port });
    void connected.org.preparePages();
    try {
      const { org, emr, portal, controlUrl } = connected;
      const { counts } = org.deployment;
      progress.say(messages.deployed(counts.apexClasses, counts.objects, org.bootMs));
      await announceOrg(org, emr.access.fhirUrl);
      progress.say(messages.pulling);
      progress.say(await pullAndDescribe(connected));
      progress.say(messages.addresses(org.url, emr.access.fhirUrl, portal.url, controlUrl));
      await interrupted();
    } finally {
      withdraw();
      await connected.close();
    }
  } finally {
    claim.release();
  }
}

function start(
  options: Input['options'],
  { progress }: Context,
  host: { folder: string; fresh: boolean; runsJobs: boolean; port: number },
): Promise<ConnectedOrg> {
  const data = options['emrData'] as string | undefined;
  const url = options['emrUrl'] as string | undefined;
  return startConnectedOrg({ ...host, progress }, { emr: { data, url, progress } });
}

async function pullAndDescribe({ org }: ConnectedOrg): Promise<string> {
  const api = new StagelinkApi(await connectTo(org));
  await api.startSchedules();
  const started = await api.startPull();
  const runs = await api.waitForRuns(
    started.map(({ runId }) => runId),
    () => undefined,
  );
  const rows = runs.map((run) => [run.feed, run.received, run.linked, run.failed, run.dead, run.status]);
  const table = renderTable(['FEED', 'RECEIVED', 'LINKED', 'WAITING', 'DEAD', 'RUN'], rows);
  return ['', messages.arrived, table, ...runErrors(runs)].join('\n');
}

function renderPass(report: PassReport): string {
  const { worstTransaction: worst } = report.limits;
  return [
    '',
    renderTable(
      ['STEP', 'OK', 'RECORDS CHANGED'],
      report.steps.map(({ name, ok, recordsChanged }) => [
        name,
        ok ? 'yes' : 'NO',
        Object.entries(recordsChanged)
          .map(([object, count]) => `${object} ${count}`)
          .join(', '),
      ]),
    ),
    '',
    renderTable(['STATUS', 'ROWS'], Object.entries(report.staged.byStatus)),
    '',
    `Conflicts ${report.conflicts}; worst transaction: ${worst.soqlQueries} queries, ${worst.dmlStatements} DML statements`,
  ].join('\n');
}
