import type { Delivery, Order, Registration } from '../portal-types';
import { html, type Html } from './html';
import { badge, table } from './layout';
import { deliveryWords, memberName, moment } from './words';

const MOST_ROWS = 50;
const TONES = {
  pending: 'waiting',
  delivered: 'done',
  accepted: 'moving',
  refused: 'stopped',
  failed: 'stopped',
} as const;

/** What was registered and ordered here, and what Salesforce answered to each push. */
export function deliveriesPage(
  deliveries: readonly Delivery[],
  subjectOf: (delivery: Delivery) => Registration | Order | undefined,
): Html {
  const rows = [...deliveries]
    .reverse()
    .slice(0, MOST_ROWS)
    .map((delivery) => {
      const subject = subjectOf(delivery);
      const { event, status, subject_id, records, attempts, updated_at, next_attempt_at } = delivery;
      const last = attempts.at(-1);
      return [
        html`<span>${event === 'order' ? 'Order' : 'Registration'} ${subject_id}</span>
          <div>
            ${subject && html`<a href="/members/${subject.member.member_id}">${memberName(subject.member)}</a>`}
          </div>`,
        subject?.journey_id ?? '–',
        html`${badge(deliveryWords[status], TONES[status])}
          <div class="quiet">
            ${last?.error} ${next_attempt_at !== undefined && `Next attempt ${moment(next_attempt_at)}.`}
          </div>`,
        records.length === 0
          ? '–'
          : html`${records.map(({ object_name, record_id }) => html`<div class="line">${object_name} ${record_id}</div>`)}`,
        html`${attempts.length} <span class="quiet">${moment(updated_at)}</span>`,
        html`<form method="post" action="/deliveries/${delivery.delivery_id}/attempts">
          <button aria-label="Send again: ${subject_id}">Send again</button>
        </form>`,
      ];
    });
  const headings = ['Event', 'Journey', 'Salesforce', 'Records', 'Attempts', 'Action'];
  return html`<p>What was registered and ordered here is pushed to Salesforce at once; its record ids come back.</p>
    ${table(`Deliveries: ${deliveries.length}`, headings, rows)}`;
}
