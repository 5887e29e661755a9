/** Runs Apex tests again whenever a source changes: first those that the change concerns, then a check of everything. */
import { readdirSync, readFileSync, watch } from 'node:fs';
import { basename, join } from 'node:path';
import { loadedOrg, problemText, type DeployProblem, type OrgClient, type TestRun } from '../../local-org';

export interface WatchOptions {
  /** An sfdx project or a folder of source. */
  readonly source: string;
  /** For compiled programs. */
  readonly cache: string;
  /** Null runs every test class. */
  readonly classes: readonly string[] | null;
  readonly logs: boolean;
  /**
   * After each run; `changed` holds the names of what changed, none for the first run. The time is that since the change.
   */
  readonly onRun: (run: TestRun, changed: readonly string[]) => void;
  /** The source does not compile as it is. */
  readonly onProblems: (problems: readonly string[]) => void;
  /** Ends the watch. */
  readonly until: Promise<void>;
}

const WARM_UPS = 2;
/** An editor writes a file in several steps. */
const SETTLE_MS = 30;

/** @throws OrgError DEPLOY_FAILED when the source does not compile to begin with */
export async function watchApexTests(options: WatchOptions): Promise<void> {
  const { source, cache } = options;
  const client = await loadedOrg(source, cache, null);
  const tests = new WatchedTests(client, options);
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  const watcher = watch(source, { recursive: true }, (_event, name) => {
    if (name !== null && isSource(name)) {
      changed.add(name);
      clearTimeout(timer ?? undefined);
      timer = setTimeout(() => {
        tests.rerun([...changed]);
        changed.clear();
      }, SETTLE_MS);
    }
  });
  try {
    tests.first();
    await options.until;
  } finally {
    watcher.close();
    clearTimeout(timer ?? undefined);
    await tests.settled();
    await client.close();
  }
}

function isSource(name: string): boolean {
  return /\.(cls|trigger|xml)$/.test(name);
}

/** One run after the other. */
class WatchedTests {
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly client: OrgClient,
    private readonly options: WatchOptions,
  ) {}

  first(): void {
    this.enqueue(async () => {
      await this.run(this.options.classes, [], performance.now());
      await this.warmUp();
    });
  }

  /** Compiles what a change compiles, without its tests, so that the first change finds a compiler that runs at full speed. */
  private async warmUp(): Promise<void> {
    for (let round = 0; round < WARM_UPS; round += 1) {
      await this.client.call('loadTests', this.options.source, []);
    }
  }

  rerun(paths: readonly string[]): void {
    const changedAt = performance.now();
    this.enqueue(async () => {
      const { source, classes } = this.options;
      const related = paths.every(isApex) ? relatedTests(source, paths, classes) : null;
      const problems = await this.client.call('loadTests', source, related);
      if (problems.length > 0) {
        this.report(problems);
        return;
      }
      await this.run(related ?? classes, paths.map(nameOf), changedAt);
      // What was left out for speed may not compile any more.
      if (related !== null) {
        this.report(await this.client.call('loadTests', source, null));
      }
    });
  }

  settled(): Promise<void> {
    return this.last;
  }

  private async run(classes: readonly string[] | null, changed: readonly string[], since: number): Promise<void> {
    const { logs, onRun } = this.options;
    const run = await this.client.runLoadedTests({ classes, logs });
    onRun({ ...run, timeMs: Math.round(performance.now() - since) }, changed);
  }

  private report(problems: readonly DeployProblem[]): void {
    if (problems.length > 0) {
      this.options.onProblems(problems.map(problemText));
    }
  }

  private enqueue(work: () => Promise<void>): void {
    this.last = this.last.then(work).catch((error: unknown) => {
      this.options.onProblems([error instanceof Error ? error.message : String(error)]);
    });
  }
}

function isApex(path: string): boolean {
  return /\.(cls|trigger)$/.test(path);
}

function nameOf(path: string): string {
  return basename(path).replace(/\..*$/, '');
}

/** Test classes that changed, or that name what changed; within `wanted` where that is given. */
function relatedTests(source: string, paths: readonly string[], wanted: readonly string[] | null): readonly string[] {
  const names = new Set(paths.map((path) => nameOf(path).toLowerCase()));
  return testFiles(source)
    .filter(({ name, text }) => {
      const isWanted = wanted === null || wanted.some((one) => one.toLowerCase() === name.toLowerCase());
      return isWanted && (text.toLowerCase().match(/\w+/g) ?? []).some((word) => names.has(word));
    })
    .map(({ name }) => name);
}

function testFiles(source: string): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.cls'))
    .map((path) => ({ name: nameOf(path), text: readFileSync(join(source, path), 'utf8') }))
    .filter(({ text }) => /@istest\b[^;{]*\bclass\b/i.test(text) && /@istest\b[^{;]*\bvoid\b/i.test(text));
}
