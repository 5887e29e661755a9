/** A portal and a logistics platform that can be told to fail, and a local org between them: booted once for a test file. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Exchange, LogisticsSandbox, OpenApiContract, PortalSandbox } from '../../../sandbox';
import { startLogisticsSandbox, startPortalSandbox } from '../../../sandbox';
import { PortalClient } from '../../demo/portal-client';
import { connectLogistics, connectPortal } from '../../services/connected-org';
import { PackageWorld, TIMEOUT_SECONDS, type OpenedPackage } from '../support/package-world';

export const JOURNEY_FEED = 'Portal_Journey';
export const ORDER_FEED = 'Portal_Order';
export const FULFILLMENT_FEED = 'Logistics_Fulfillment';

/** Records a page holds here, so that a few records make several pages. */
export const PAGE_SIZE = 2;

const SETTINGS = { Page_Size__c: PAGE_SIZE, Timeout_Seconds__c: TIMEOUT_SECONDS };
const PUSH_PATH = '/services/apexrest/stagelink/inbound/v1/Portal_';
/** So that a test waits for milliseconds between two attempts of a push. */
const PUSH_BACKOFF_MS = 20;
const PUSH_LIMIT_MS = 20_000;

export class FlowWorld extends PackageWorld {
  /** The portal as its members and its other clients use it. */
  readonly client: PortalClient;
  /** Requests that must have come to the portal, because flags were raised. */
  readonly raised: { readonly journeyId: string; readonly type: string }[] = [];
  /** What the portal pushed, with what the org answered. */
  private pushes: Exchange[] = [];
  /** Orders that were over before Salesforce was connected. */
  private readonly past: ReadonlySet<string>;

  private constructor(
    readonly portal: PortalSandbox,
    readonly logistics: LogisticsSandbox,
    opened: OpenedPackage,
  ) {
    super(opened, [portal, logistics]);
    this.client = new PortalClient(portal);
    this.past = new Set(portal.store.orders.inOrder().map(({ order_id: id }) => id));
  }

  static async start(): Promise<FlowWorld> {
    const portal = await startPortalSandbox({
      port: 0,
      seed: { pendingJourneys: 0, pendingOrders: 0 },
      webhooks: { backoffMs: PUSH_BACKOFF_MS },
    });
    const logistics = await startLogisticsSandbox({ port: 0 });
    const opened = await PackageWorld.open({ portal: SETTINGS, logistics: SETTINGS });
    await connectPortal(opened.org, portal);
    await connectLogistics(opened.org, logistics);
    const world = new FlowWorld(portal, logistics, opened);
    await world.receivePushes();
    return world;
  }

  /** The orders of the portal that Salesforce has to know. */
  orders(): ReturnType<PortalSandbox['store']['orders']['inOrder']> {
    return this.portal.store.orders.inOrder().filter(({ order_id: id }) => !this.past.has(id));
  }

  /** Waits until nothing is left for the portal to push. */
  async pushed(): Promise<void> {
    const deadline = Date.now() + PUSH_LIMIT_MS;
    while (this.portal.store.deliveries.inOrder().some(({ status }) => status === 'pending')) {
      if (Date.now() > deadline) {
        throw new Error(`After ${PUSH_LIMIT_MS} ms the portal still has something to push.`);
      }
      await wait(PUSH_BACKOFF_MS);
    }
  }

  /** What a test before has left. */
  forget(): void {
    for (const { faults, requests } of [this.portal, this.logistics]) {
      faults.clear();
      requests.clear();
    }
    this.pushes = [];
  }

  /** Faults that no request has met: a test that leaves one has not tested what it says. */
  faultsLeft(): number {
    return [this.portal, this.logistics].flatMap(({ faults }) => faults.list()).length;
  }

  /** What Salesforce sent, or answered to a push, that the contracts do not allow. */
  contractProblems(): string[] {
    const sent = [this.portal, this.logistics].flatMap(({ contract, requests }) =>
      requests.exchanges().flatMap((exchange) => withPlace(exchange, contract.checkRequest(exchange))),
    );
    return [...sent, ...this.pushes.flatMap((exchange) => pushProblems(this.portal.contract, exchange))];
  }

  private async receivePushes(): Promise<void> {
    const { client, server, url } = this.org;
    server.routes.push(async (request) => {
      if (!request.path.startsWith(PUSH_PATH)) {
        return null;
      }
      const answer = await client.call('handle', request);
      this.pushes.push({
        method: request.method,
        path: request.path,
        requestHeaders: request.headers,
        requestBody: Buffer.from(request.body).toString('utf8'),
        status: answer.status,
        responseHeaders: answer.headers,
        responseBody: Buffer.from(answer.body).toString('utf8'),
      });
      return answer;
    });
    this.portal.connectSalesforce({ instanceUrl: url, accessToken: await client.call('login') });
  }
}

function pushProblems(contract: OpenApiContract, exchange: Exchange): string[] {
  const webhook = exchange.path.slice(PUSH_PATH.length).toLowerCase();
  return withPlace(exchange, contract.checkPush(webhook, exchange));
}

function withPlace({ method, path, status }: Exchange, problems: readonly string[]): string[] {
  return problems.map((problem) => `${method} ${path} ${status}: ${problem}`);
}
