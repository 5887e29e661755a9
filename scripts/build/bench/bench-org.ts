/** An org in memory that holds the package and the classes of the bench, and a way to call the latter. */
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalOrg, problemText } from '../../local-org/index';
import { EMR_CLIENT } from '../../sandbox';
import { copyPackage, type KeptSystems } from '../copy-package';
import { PROJECT_ROOT } from '../run-tool';
import type { FhirAddresses } from './thread-client';

const BENCH = '/services/apexrest/bench';
const FIRST_BAD = 300;
const PRINCIPAL = 'Integration';
const PERMISSION_SETS = ['Stagelink_Admin', 'Stagelink_Payload_Viewer', 'Stagelink_Inbound', 'Stagelink_Records'];

/** Where a system is, and with what the org signs in. */
export interface SystemAccess {
  /** Of its credentials; its permission set is named after it. */
  readonly name: 'EMR' | 'Portal' | 'Logistics';
  readonly url: string;
  readonly tokenUrl?: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** How the org of a measurement differs from the package. */
export interface PackageChanges {
  /** The systems that are kept; all where nobody says. */
  readonly systems?: KeptSystems;
  /** A folder of source that is deployed beside the package. */
  readonly further?: string;
}

export class BenchOrg {
  private readonly token: string;

  private constructor(
    readonly org: LocalOrg,
    readonly bootMs: number,
  ) {
    this.token = org.login();
  }

  /** @param cacheFolder of compiled programs, shared by the orgs of one run */
  static open(cacheFolder: string, changes: PackageChanges = {}): BenchOrg {
    const project = writeProject(changes);
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
    return this.request('POST', `${BENCH}/${path}`, body);
  }

  /** Calls a service of the bench that takes and answers JSON. Apex REST answers a text as a JSON text. */
  act<Result = string>(path: string, body: object): Result {
    const answer = JSON.parse(this.call(path, JSON.stringify(body))) as unknown;
    return (typeof answer === 'string' && /^[[{]/.test(answer) ? JSON.parse(answer) : answer) as Result;
  }

  /** What a query finds: how many records, and the first 2,000 of them. */
  query<T>(soql: string): { readonly totalSize: number; readonly records: readonly T[] } {
    const answer = this.request('GET', '/services/data/v67.0/query', '', { q: soql });
    return JSON.parse(answer) as { totalSize: number; records: T[] };
  }

  /** Asks the org as any client does. Returns the text it answers with. */
  request(method: string, path: string, body = '', query: Readonly<Record<string, string>> = {}): string {
    const response = this.org.handle({
      method,
      path,
      query,
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      body: Buffer.from(body),
      origin: 'http://127.0.0.1',
    });
    const text = Buffer.from(response.body).toString('utf8');
    if (response.status >= FIRST_BAD) {
      throw new Error(`${path} answered ${response.status}: ${text}`);
    }
    return text;
  }

  /** Lets the administrator do everything, and tells the org where the EMR is. */
  connect({ fhirUrl, tokenUrl }: FhirAddresses): void {
    this.connectSystem({ name: 'EMR', url: fhirUrl, tokenUrl, parameters: { ...EMR_CLIENT } });
  }

  /** Lets the administrator do everything with the system, and tells the org where it is. */
  connectSystem({ name, url, tokenUrl, parameters }: SystemAccess): void {
    const { org } = this;
    for (const permissionSet of [...PERMISSION_SETS, `Stagelink_${name}`]) {
      org.assignPermissionSet(org.administrator.id, permissionSet);
    }
    org.credentials.setUrl(name, url);
    if (tokenUrl !== undefined) {
      org.credentials.setTokenUrl(name, tokenUrl);
    }
    org.credentials.setSecrets({ externalCredential: name, principal: PRINCIPAL, parameters });
  }

  close(): void {
    this.org.close();
  }
}

/** An sfdx project with the package and, beside it, the classes of the bench. */
function writeProject({ systems, further }: PackageChanges): string {
  const project = mkdtempSync(join(tmpdir(), 'stagelink-bench-'));
  if (systems) {
    copyPackage(project, systems);
  } else {
    symlinkSync(join(PROJECT_ROOT, 'force-app'), join(project, 'force-app'), 'junction');
  }
  const packages = ['force-app'];
  // The classes of the bench name fields of the EMR.
  if (!systems || systems.emr) {
    packages.push('bench');
    symlinkSync(join(__dirname, 'apex'), join(project, 'bench'), 'junction');
  }
  if (further !== undefined) {
    packages.push('further');
    symlinkSync(further, join(project, 'further'), 'junction');
  }
  writeFileSync(
    join(project, 'sfdx-project.json'),
    JSON.stringify({ packageDirectories: packages.map((path) => ({ path })) }),
  );
  return project;
}
