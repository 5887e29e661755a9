/** Makes every job of the package work on so many rows, step by step, and probes it. */
import type { BenchOrg } from '../bench-org';
import { generateRows } from '../fhir-rows';
import type { ThreadClient } from '../thread-client';
import type { JobName } from './jobs';
import type { PageCommands } from './page-thread';
import { Probe } from './probe';

const REST = '/services/apexrest/stagelink/v1';
const INBOUND = '/services/apexrest/stagelink/inbound/v1';
const COLLECTIONS = '/services/data/v67.0/composite/sobjects';
const PATIENT_FEED = 'EMR_Patient';
const FEEDS = [PATIENT_FEED, 'EMR_Observation'];
/** As many records as one call, save or simulation takes. */
const CALL = 200;
const MOST_SIMULATED = 2000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const EXPIRED_DAYS = 100;

export class Scenario {
  readonly probe: Probe;

  constructor(
    private readonly bench: BenchOrg,
    private readonly source: ThreadClient<PageCommands>,
    private readonly rows: number,
    private readonly seed: number,
  ) {
    this.probe = new Probe(bench.org);
  }

  async run(): Promise<void> {
    this.pull();
    this.push();
    this.replay();
    this.simulate();
    this.scan();
    this.deliver();
    this.edit();
    await this.source.call('changeAll', null);
    this.reconcile();
    this.purge();
    this.schedules();
  }

  private pull(): void {
    for (const feed of FEEDS) {
      this.probe.during('pullPage', 'queueable', 'PullJob', () => {
        this.post(`${REST}/feeds/${feed}/pull`, {});
        this.bench.org.drain();
      });
      this.probe.keep('linkChunk', 'queueable', 'LinkJob');
    }
  }

  /** Patients that no pull has brought; one less, so that the last chunk of a comparison is never an empty one. */
  private push(): void {
    const { patients } = generateRows(Math.max(this.rows - 1, 1) * 2, this.seed, 'pushed-');
    for (const records of slices(patients)) {
      this.probe.during('push', 'rest', INBOUND, () => {
        this.bench.request('POST', `${INBOUND}/${PATIENT_FEED}`, `[${records.join(',')}]`);
      });
    }
  }

  private replay(): void {
    for (const feed of FEEDS) {
      this.probe.during('replayChunk', 'queueable', 'ReplayJob', () => {
        this.post(`${REST}/replays`, { feed });
        this.bench.org.drain();
      });
    }
  }

  private simulate(): void {
    this.probe.during('simulation', 'rest', `${REST}/ownership/simulate`, () => {
      this.post(`${REST}/ownership/simulate`, {
        mapping: 'Patient_Phone',
        owner: 'External System',
        rows: Math.min(this.rows, MOST_SIMULATED),
      });
    });
  }

  /** What is found stays in the outbox of a system that is switched off. */
  private scan(): void {
    this.post(`${REST}/systems/Portal/pause`, { reason: 'Nobody answers for it here.' });
    slices(Array.from({ length: this.rows }, (_, index) => `journey-${index}`)).forEach((names) =>
      this.bench.act('delivery/flag', { names }),
    );
    this.probe.during('scanChunk', 'queueable', 'RouteScanJob', () => {
      this.bench.act('delivery/scan', {});
      this.bench.org.drain();
    });
  }

  private deliver(): void {
    const patients = this.patientIds();
    const admissions = slices(
      Array.from({ length: this.rows }, (_, index) => patients[index % patients.length] ?? ''),
    ).flatMap((some) => this.bench.act<string[]>('delivery/schedule', { patients: some }));
    for (const some of slices(admissions)) {
      this.probe.during('save', 'dml', 'update Admission__c', () =>
        this.save('Admission__c', some, { Stage__c: 'Admitted' }),
      );
    }
    this.probe.during('send', 'queueable', 'SendJob', () => this.bench.org.drain());
    this.probe.keep('claim', 'queueable', 'DispatchJob');
    this.probe.keep('outboxEvent', 'event', 'OutboundDueTrigger');
  }

  /** Every phone, so that the next version from the source is in conflict with it. */
  private edit(): void {
    slices(this.patientIds()).forEach((some) => this.save('Account', some, { Phone: '555-0000' }));
  }

  private save(type: string, ids: readonly string[], values: Readonly<Record<string, string>>): void {
    const records = ids.map((id) => ({ attributes: { type }, id, ...values }));
    this.bench.request('PATCH', COLLECTIONS, JSON.stringify({ allOrNone: true, records }));
  }

  private patientIds(): string[] {
    const { patients } = generateRows(Math.max(this.rows, 2), this.seed);
    const externalIds = patients.map((text) => (JSON.parse(text) as { id: string }).id);
    return slices(externalIds).flatMap((some) =>
      Object.values(this.bench.act<Record<string, string>>('delivery/find', { externalIds: some })),
    );
  }

  private reconcile(): void {
    const id = this.post<{ reconciliations: { reconciliationId: string }[] }>(`${REST}/reconciliations`, {
      feed: PATIENT_FEED,
    }).reconciliations[0]?.reconciliationId;
    this.stepThrough(String(id));
    this.post(`${REST}/reconciliations/${id}/repair`, {});
    this.stepThrough(String(id));
  }

  /** One job at a time, because all phases are steps of one job. */
  private stepThrough(id: string): void {
    const jobs: Readonly<Record<string, JobName | undefined>> = {
      Source: 'sourcePage',
      Salesforce: 'salesforceChunk',
      Repair: 'repairPage',
    };
    for (;;) {
      const { reconciliation } = JSON.parse(this.bench.request('GET', `${REST}/reconciliations/${id}`)) as {
        reconciliation: { status: string; phase: string };
      };
      if (reconciliation.status !== 'Running') {
        break;
      }
      const job = jobs[reconciliation.phase];
      this.bench.org.resetLimits();
      this.bench.org.drain(1);
      if (job) {
        this.probe.keep(job, 'queueable', 'ReconciliationJob');
      }
    }
    this.probe.during('linkChunk', 'queueable', 'LinkJob', () => this.bench.org.drain());
  }

  private purge(): void {
    this.bench.org.advanceClock(EXPIRED_DAYS * DAY_MS);
    this.probe.during('retentionChunk', 'queueable', 'RetentionJob', () => {
      this.post(`${REST}/retention/run`, {});
      this.bench.org.drain();
    });
  }

  /** A day passes, so that each of them is due once; what they put on the queue comes behind them and is left there. */
  private schedules(): void {
    const jobs: readonly (readonly [JobName, string])[] = [
      ['feedDispatcher', 'FeedSchedule'],
      ['outboxSweep', 'OutboxSchedule'],
      ['watchdog', 'WatchdogSchedule'],
      ['nightly', 'NightlySchedule'],
    ];
    this.post(`${REST}/feeds/start`, {});
    this.bench.org.advanceClock(DAY_MS + HOUR_MS);
    for (const [job, className] of jobs) {
      this.probe.during(job, 'schedulable', className, () => {
        while (!this.hasRun(className) && this.bench.org.runNextJob());
      });
    }
  }

  private hasRun(className: string): boolean {
    return this.bench.org.limits().operations.some(({ operation }) => operation === className);
  }

  private post<Result>(path: string, body: object): Result {
    return JSON.parse(this.bench.request('POST', path, JSON.stringify(body))) as Result;
  }
}

function slices<T>(values: readonly T[]): (readonly T[])[] {
  return Array.from({ length: Math.ceil(values.length / CALL) }, (_, index) =>
    values.slice(index * CALL, (index + 1) * CALL),
  );
}
