/** An EMR that can be told to fail, and a local org that pulls from it and sends to it: booted once for a test file. */
import type { Run } from '../../../contracts/stagelink-rest';
import { EMR_CLIENT, startEmrSandbox, type EmrSandbox } from '../../../sandbox';
import { EmrClient } from '../../demo/emr-client';
import { setCredential } from '../../services/connected-org';
import { PackageWorld, TIMEOUT_SECONDS, type OpenedPackage } from '../support/package-world';

/** Records a page holds here, so that a few records make several pages. */
export const PAGE_SIZE = 4;

export class FaultWorld extends PackageWorld {
  readonly emr: EmrClient;

  private constructor(
    readonly sandbox: EmrSandbox,
    opened: OpenedPackage,
  ) {
    super(opened, [sandbox]);
    this.emr = new EmrClient({ fhirUrl: sandbox.fhirUrl, tokenUrl: sandbox.tokenUrl, ...EMR_CLIENT });
  }

  static async start(): Promise<FaultWorld> {
    const sandbox = await startEmrSandbox({ port: 0, resources: [] });
    const opened = await PackageWorld.open({
      emr: { Page_Size__c: PAGE_SIZE, Timeout_Seconds__c: TIMEOUT_SECONDS },
    });
    await setCredential(opened.org, { fhirUrl: sandbox.fhirUrl, tokenUrl: sandbox.tokenUrl, ...EMR_CLIENT });
    return new FaultWorld(sandbox, opened);
  }

  override async pull(feed: string): Promise<Run> {
    const run = await super.pull(feed);
    // A fault that revokes tokens revokes that of the test as well.
    await this.emr.signIn();
    return run;
  }
}
