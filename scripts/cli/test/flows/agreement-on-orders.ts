/** What the portal, Salesforce and logistics say of orders, and of what became of them. */
import { differences, label, second, type Described } from './difference';
import type { FlowWorld } from './flow-world';

type PortalOrder = ReturnType<FlowWorld['orders']>[number];
type Fulfilment = ReturnType<FlowWorld['logistics']['store']['fulfillments']['inOrder']>[number];
type ShownParcel = NonNullable<PortalOrder['shipments']>[number];

export async function orderProblems(world: FlowWorld): Promise<string[]> {
  return [
    ...(await takenOtherwise(world)),
    ...(await fulfilledOtherwise(world)),
    ...(await parcelsOtherwise(world)),
    ...shownOtherwise(world),
  ];
}

interface KitOrder {
  readonly Order_ID__c: string;
  readonly Kit_Order_Lines__r: {
    readonly records: readonly { readonly SKU__c: string; readonly Quantity__c: number }[];
  } | null;
}

async function takenOtherwise(world: FlowWorld): Promise<string[]> {
  const kept = await world.query<KitOrder>(
    `SELECT Order_ID__c, Member__r.Portal_ID__c, Journey__r.Journey_ID__c, Recipient__c, Street__c, City__c, Country__c,
            (SELECT SKU__c, Quantity__c FROM Kit_Order_Lines__r ORDER BY SKU__c)
     FROM Kit_Order__c`,
  );
  const found = kept.map(({ Kit_Order_Lines__r: lines, ...order }) => ({
    ...order,
    lines: (lines?.records ?? []).map(({ SKU__c, Quantity__c }) => `${SKU__c} ${Quantity__c}`),
  }));
  const expected = world.orders().map((order) => ({
    Order_ID__c: order.order_id,
    Member__r: { Portal_ID__c: order.member.member_id },
    Journey__r: order.journey_id === undefined ? null : { Journey_ID__c: order.journey_id },
    Recipient__c: order.shipping_address.recipient,
    Street__c: order.shipping_address.line1,
    City__c: order.shipping_address.city,
    Country__c: order.shipping_address.country,
    lines: order.kits.map(({ kit_sku, quantity }) => `${kit_sku} ${quantity}`).sort(),
  }));
  return differences('order', 'Order_ID__c', expected, found);
}

/** Each order is fulfilled once, under the id that Salesforce knows. */
async function fulfilledOtherwise(world: FlowWorld): Promise<string[]> {
  const kept = await world.query<Described>(
    'SELECT Order_ID__c, Logistics_ID__c, Status__c, Status_As_Of__c FROM Kit_Order__c',
  );
  const expected = world.logistics.store.fulfillments.inOrder().map((fulfilment) => ({
    Order_ID__c: fulfilment.external_order_id,
    Logistics_ID__c: fulfilment.fulfillment_id,
    Status__c: label(portalStatus(fulfilment)),
    Status_As_Of__c: second(fulfilment.modified_at),
  }));
  const found = kept.map((order) => ({ ...order, Status_As_Of__c: second(order['Status_As_Of__c']) }));
  return differences('fulfilment', 'Order_ID__c', expected, found);
}

function portalStatus({ order_status: status }: Fulfilment): string {
  return status === 'packed' || status === 'received' ? 'processing' : status;
}

async function parcelsOtherwise(world: FlowWorld): Promise<string[]> {
  const kept = await world.query<Described>(
    `SELECT Shipment_ID__c, Kit_Order__r.Logistics_ID__c, Tracking_Number__c, Carrier_Code__c, Service_Code__c,
            Tracking_Status__c, Kit_IDs__c, Ship_Date__c, Estimated_Delivery_Date__c, Actual_Delivery_Date__c
     FROM Shipment__c`,
  );
  const parcels = world.logistics.store.fulfillments.inOrder().flatMap(({ shipments = [] }) => shipments);
  const expected = parcels.map((parcel) => ({
    Shipment_ID__c: parcel.shipment_id,
    Kit_Order__r: { Logistics_ID__c: parcel.fulfillment_id },
    Tracking_Number__c: parcel.tracking_number,
    Carrier_Code__c: parcel.carrier_code,
    Service_Code__c: parcel.service_code,
    Tracking_Status__c: label(parcel.tracking_status),
    Kit_IDs__c: parcel.kit_ids.join('\n'),
    Ship_Date__c: second(parcel.ship_date),
    Estimated_Delivery_Date__c: second(parcel.estimated_delivery_date),
    Actual_Delivery_Date__c: second(parcel.actual_delivery_date),
  }));
  const found = kept.map((parcel) => ({
    ...parcel,
    Ship_Date__c: second(parcel['Ship_Date__c']),
    Estimated_Delivery_Date__c: second(parcel['Estimated_Delivery_Date__c']),
    Actual_Delivery_Date__c: second(parcel['Actual_Delivery_Date__c']),
  }));
  return differences('parcel', 'Shipment_ID__c', expected, found);
}

/** What the portal shows a member; without parcels it shows no field of theirs. */
function shownOtherwise(world: FlowWorld): string[] {
  const expected = world.logistics.store.fulfillments.inOrder().map((fulfilment) => ({
    order: fulfilment.external_order_id,
    status: portalStatus(fulfilment),
    asOf: second(fulfilment.modified_at),
    ...(fulfilment.shipments && { parcels: fulfilment.shipments.map(shown) }),
  }));
  const found = world.orders().map((order) => ({
    order: order.order_id,
    status: order.status,
    asOf: second(order.as_of),
    ...('shipments' in order && { parcels: order.shipments?.map(shown) }),
  }));
  return differences('order at the portal', 'order', expected, found);
}

function shown(parcel: ShownParcel): Described {
  return {
    id: parcel.shipment_id,
    tracking: parcel.tracking_number,
    carrier: parcel.carrier_code,
    service: parcel.service_code,
    state: parcel.tracking_status,
    shipped: second(parcel.ship_date),
    expected: second(parcel.estimated_delivery_date),
    delivered: second(parcel.actual_delivery_date),
    kits: parcel.kit_ids,
  };
}
