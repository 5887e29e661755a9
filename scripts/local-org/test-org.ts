/**
 * An org in memory for Apex tests: the deployed code and metadata, and no data. What a class does is rolled back, so one
 * org serves run after run, and code that changes without its schema is put to use in the same org.
 */
import { runTestClasses } from './apex-tests/test-runner';
import type { TestRun, TestRunRequest } from './apex-tests/test-result';
import type { MovableClock } from './async/clock';
import type { HttpSender } from './callouts/http-thread';
import { Storage } from './data/storage/storage';
import { apply } from './deploy/apply';
import { writeCodeRecords } from './deploy/code-records';
import type { Deployed } from './deploy/deployed';
import { OrgCore } from './org-core';
import { assignPermissionSet } from './users/provision';

export interface TestOrgOptions {
  readonly clock: MovableClock;
  readonly send: HttpSender;
  readonly instanceUrl: () => string;
}

export class TestOrg {
  private readonly storage: Storage;
  private readonly core: OrgCore;

  constructor(deployed: Deployed, options: TestOrgOptions) {
    this.storage = Storage.open(deployed.schema);
    apply(this.storage, deployed, options.clock);
    this.core = new OrgCore({ storage: this.storage, deployed, keepsLogs: false, ...options });
    deployed.program.coverage.reset();
  }

  /** Other code for the same schema. */
  use(deployed: Deployed): void {
    this.storage.begin();
    writeCodeRecords(this.core.records, deployed);
    this.storage.commit();
    this.core.use(deployed);
    deployed.program.coverage.reset();
  }

  get schema(): Deployed['schema'] {
    return this.core.deployed.schema;
  }

  /** Coverage is what all runs since the code was put to use have covered. */
  run(request: TestRunRequest): TestRun {
    const startedAt = performance.now();
    const { runner, facts, administrator: user, deployed } = this.core;
    this.assign(request.permissionSets ?? []);
    const paths = new Map(
      deployed.source.apex.map(({ kind, fullName, place }) => [`${kind} ${fullName.toLowerCase()}`, place.path]),
    );
    const pathOf = (kind: 'Class' | 'Trigger', name: string): string | null =>
      paths.get(`${kind} ${name}`.toLowerCase()) ?? null;
    const results = runTestClasses({ storage: this.storage, runner, classes: facts.classes, user, pathOf }, request);
    const timeMs = Math.round(performance.now() - startedAt);
    return { results, timeMs, coverage: request.coverage ? deployed.program.coverage.bySource() : [] };
  }

  private assign(permissionSets: readonly string[]): void {
    const { administrator, records, facts } = this.core;
    const ids = permissionSets.map((name) => records.idWhere('PermissionSet', 'Name', name));
    ids.flatMap((id) => id ?? []).forEach((id) => assignPermissionSet(records, administrator.id, id));
    facts.permissions.forget();
  }

  close(): void {
    this.storage.close();
  }
}
