import { countProblems, pullFeeds, type Step, type World } from '../../world';

export const ORDER_FEED = 'Portal_Order';
const ADDRESS = {
  recipient: 'Rita Registration',
  line1: '1 Main Street',
  city: 'Austin',
  state: 'TX',
  postal_code: '78701',
  country: 'US',
};

/** A pushed order and the pending ones become fulfilments while a token is revoked and an answer is lost: each exists once. */
export const kitFulfilment: Step = {
  name: 'portal orders become fulfilments, each once, whatever becomes of tokens and answers',
  onlyReadsEmr: true,

  async run(world) {
    const { logistics } = world;
    logistics.faults.add({ kind: 'revokeTokens', pathPrefix: '/v1/fulfillments', after: 1 });
    logistics.faults.add({ kind: 'drop', pathPrefix: '/v1/fulfillments', after: 1, actsFirst: true });
    const { order_id: pushed } = await world.portal.order({
      member_id: world.portal.sandbox.store.members.inOrder()[0]?.member_id,
      shipping_address: ADDRESS,
      kits: [
        { kit_sku: 'KIT-HORMONE-1', kit_name: 'Hormone health kit', quantity: 1 },
        { kit_sku: 'LANCET-2', kit_name: 'Lancets', quantity: 2 },
      ],
    });
    const runs = await pullFeeds(world, [ORDER_FEED]);
    await world.advance(5);
    await world.advance(5);
    const orders = await kitOrders(world);
    const fulfilments = logistics.store.fulfillments.inOrder();
    const wrong = orders.filter(
      ({ Order_ID__c: id, Logistics_ID__c: known }) =>
        fulfilments.filter((one) => one.external_order_id === id && one.fulfillment_id === known).length !== 1,
    );
    const [mine] = fulfilments.filter(({ external_order_id: id }) => id === pushed);
    const refused = contractProblems(world);
    return {
      runs,
      problems: [
        ...countProblems(runs),
        ...(orders.length === fulfilments.length && orders.length > 1
          ? []
          : [`${orders.length} orders, ${fulfilments.length} fulfilments`]),
        ...wrong.map(({ Order_ID__c: id }) => `${id} is not fulfilled once under the id that Salesforce knows`),
        ...(mine?.items.length === 2 ? [] : ['the pushed order lost a line']),
        ...refused,
      ],
      detail: `${orders.length} orders, ${fulfilments.length} fulfilments; a revoked token and a lost answer cost a call each`,
      expectedChanges: { Kit_Order__c: orders.length, Shipment__c: 0 },
    };
  },
};

interface KitOrder {
  readonly Order_ID__c: string;
  readonly Logistics_ID__c: string | null;
}

async function kitOrders(world: World): Promise<readonly KitOrder[]> {
  const { records } = await world.connection
    .query<KitOrder>('SELECT Order_ID__c, Logistics_ID__c FROM Kit_Order__c ORDER BY Order_ID__c')
    .run({ autoFetch: true, maxFetch: 100_000 });
  return records;
}

/** Everything that went to logistics and the portal is held against their contracts. */
export function contractProblems({ portal, logistics }: World): string[] {
  return [portal.sandbox, logistics].flatMap(({ contract, requests }) =>
    requests.exchanges().flatMap((exchange) => contract.check(exchange).map((problem) => String(problem))),
  );
}
