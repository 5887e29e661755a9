import type { Order, OrderStatus } from '../portal-types';
import { html, type Html } from './html';
import { badge, table } from './layout';
import { carrierName, day, memberName, moment, orderWords } from './words';

const MOST_ROWS = 50;
const STEPS: readonly OrderStatus[] = ['placed', 'processing', 'shipped', 'in_transit', 'delivered'];

/** The orders that changed last, the newest change first. @param search words of a name, an id or a tracking number */
export function ordersPage(orders: readonly Order[], search: string): Html {
  const wanted = search.trim().toLowerCase();
  const found = [...orders].reverse().filter((order) => textOf(order).includes(wanted));
  const rows = found
    .slice(0, MOST_ROWS)
    .map((order) => [
      html`<a href="/members/${order.member.member_id}#${order.order_id}">${order.order_id}</a>`,
      memberName(order.member),
      orderBadge(order.status),
      shipped(order, ({ carrier_code }) => carrierName(carrier_code)),
      shipped(order, ({ tracking_number }) => tracking_number),
      shipped(order, (shipment) => expected(shipment)),
      moment(order.updated_at),
    ]);
  const headings = ['Order', 'Member', 'Status', 'Carrier', 'Tracking number', 'Expected', 'Changed'];
  const count = rows.length < found.length ? `the ${rows.length} that changed last of ${found.length}` : found.length;
  return html`<form class="search" role="search" action="/">
      <label for="q">Order, member or tracking number</label>
      <input id="q" name="q" type="search" value="${search}" />
      <button>Find</button>
    </form>
    ${table(`Orders: ${count}`, headings, rows)}`;
}

/** One order as its member sees it. */
export function orderCard(order: Order): Html {
  const at = STEPS.indexOf(order.status);
  const steps = STEPS.map(
    (step, index) =>
      html`<li ${index === at && html`aria-current="step"`} class="${index <= at ? 'reached' : ''}">
        ${orderWords[step]}
      </li>`,
  );
  const parcels = order.shipments?.map(
    (shipment) =>
      html`<dl>
        <div>
          <dt>Carrier</dt>
          <dd>${carrierName(shipment.carrier_code)}</dd>
        </div>
        <div>
          <dt>Tracking number</dt>
          <dd>${shipment.tracking_number}</dd>
        </div>
        <div>
          <dt>${shipment.actual_delivery_date ? 'Delivered' : 'Expected'}</dt>
          <dd>${day(shipment.actual_delivery_date ?? shipment.estimated_delivery_date)}</dd>
        </div>
        <div>
          <dt>Kits</dt>
          <dd>${shipment.kit_ids.join(', ')}</dd>
        </div>
      </dl>`,
  );
  const kits = order.kits.map(({ kit_name, quantity }) => `${quantity} × ${kit_name}`).join(', ');
  const { line1, line2, city, state, postal_code } = order.shipping_address;
  return html`<section class="card" aria-labelledby="${order.order_id}">
    <h3 id="${order.order_id}">${kits}</h3>
    <p class="quiet">
      Order ${order.order_id}, placed ${day(order.created_at)}, to
      ${[line1, line2, city, `${state} ${postal_code}`].filter(Boolean).join(', ')}
    </p>
    ${
      at < 0
        ? html`<p>${orderBadge(order.status)}</p>`
        : html`<ol class="steps" aria-label="Progress">
            ${steps}
          </ol>`
    }
    ${parcels ?? html`<p class="quiet">No parcel yet.</p>`}
  </section>`;
}

export function orderBadge(status: OrderStatus): Html {
  const tones = { placed: 'waiting', processing: 'waiting', delivered: 'done', cancelled: 'stopped' } as const;
  return badge(orderWords[status], status in tones ? tones[status as keyof typeof tones] : 'moving');
}

type Shipment = NonNullable<Order['shipments']>[number];

/** One line a parcel. */
function shipped(order: Order, text: (shipment: Shipment) => string): Html {
  return html`${order.shipments?.map((shipment) => html`<div class="line">${text(shipment)}</div>`) ?? '–'}`;
}

function expected({ actual_delivery_date: arrived, estimated_delivery_date: due }: Shipment): string {
  return arrived === undefined ? day(due) : `${day(arrived)} (arrived)`;
}

function textOf({ order_id, member, shipments = [] }: Order): string {
  const numbers = shipments.map(({ tracking_number }) => tracking_number);
  return [order_id, member.member_id, memberName(member), ...numbers].join(' ').toLowerCase();
}
