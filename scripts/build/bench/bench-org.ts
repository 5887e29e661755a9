/** An org in memory that holds the package and the classes of the bench, and a way to call the latter. */
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalOrg, problemText } from '../../local-org/index';
import { PROJECT_ROOT } from '../run-tool';

const REST = '/services/apexrest/bench';

export class BenchOrg {
  private readonly token: string;

  private constructor(
    readonly org: LocalOrg,
    readonly bootMs: number,
  ) {
    this.token = org.login();
  }

  /** @param cacheFolder of compiled programs, shared by the orgs of one run */
  static open(cacheFolder: string): BenchOrg {
    const project = writeProject();
    try {
      const startedAt = performance.now();
      const org = LocalOrg.open({ folder: null, cacheFolder });
      const { ok, problems } = org.deploy(project);
      if (!ok) {
        throw new Error(`The bench cannot deploy:\n${problems.map(problemText).join('\n')}`);
      }
      return new BenchOrg(org, performance.now() - startedAt);
    } finally {
      rmSync(project, { recursive: true });
    }
  }

  /** Calls an Apex REST service of the bench in a transaction of its own. Returns the text it answers with. */
  call(path: string, body = ''): string {
    const response = this.org.handle({
      method: 'POST',
      path: `${REST}/${path}`,
      query: {},
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      body: Buffer.from(body),
      origin: 'http://127.0.0.1',
    });
    const text = Buffer.from(response.body).toString('utf8');
    if (response.status !== 200) {
      throw new Error(`${path} answered ${response.status}: ${text}`);
    }
    return text;
  }

  close(): void {
    this.org.close();
  }
}

/** An sfdx project with the package and, beside it, the classes of the bench. */
function writeProject(): string {
  const project = mkdtempSync(join(tmpdir(), 'stagelink-bench-'));
  symlinkSync(join(PROJECT_ROOT, 'force-app'), join(project, 'force-app'), 'junction');
  symlinkSync(join(__dirname, 'apex'), join(project, 'bench'), 'junction');
  writeFileSync(
    join(project, 'sfdx-project.json'),
    JSON.stringify({ packageDirectories: [{ path: 'force-app' }, { path: 'bench' }] }),
  );
  return project;
}
