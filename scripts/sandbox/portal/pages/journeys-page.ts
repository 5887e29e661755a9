import type { Journey } from '../portal-types';
import { html, type Html } from './html';
import { badge, table } from './layout';
import { journeyWords, memberName, moment, programWords, requestWords } from './words';

const MOST_ROWS = 50;

export function journeysPage(journeys: readonly Journey[]): Html {
  const rows = [...journeys]
    .reverse()
    .slice(0, MOST_ROWS)
    .map((journey) => [
      html`<a href="/members/${journey.member.member_id}">${journey.journey_id}</a>`,
      memberName(journey.member),
      programWords[journey.program],
      journeyBadge(journey),
      requestList(journey),
      moment(journey.updated_at),
    ]);
  const count =
    rows.length < journeys.length ? `the ${rows.length} that changed last of ${journeys.length}` : rows.length;
  return table(`Journeys: ${count}`, ['Journey', 'Member', 'Programme', 'Status', 'Requests', 'Changed'], rows);
}

/** One journey as its member sees it. */
export function journeyCard(journey: Journey): Html {
  const { blood_draw_at: bloodDraw } = journey;
  const facts = [`Journey ${journey.journey_id}`, `kit ${journey.kit_sku}`];
  facts.push(...(bloodDraw === undefined ? [] : [`blood draw ${moment(bloodDraw)}`]));
  return html`<section class="card" aria-labelledby="${journey.journey_id}">
    <h3 id="${journey.journey_id}">${programWords[journey.program]}</h3>
    <p>${journeyBadge(journey)}</p>
    <p class="quiet">${facts.join(', ')}</p>
    <h4>Requests of the care team</h4>
    ${requestList(journey)}
  </section>`;
}

function journeyBadge({ status }: Journey): Html {
  const tones = { pending: 'waiting', active: 'moving', completed: 'done', cancelled: 'stopped' } as const;
  return badge(journeyWords[status], tones[status]);
}

function requestList({ requests }: Journey): Html {
  if (requests.length === 0) {
    return html`<span class="quiet">None</span>`;
  }
  return html`<ul class="plain">
    ${requests.map(
      ({ type, requested_at, note }) =>
        html`<li>
          ${requestWords[type]} <span class="quiet">${moment(requested_at)}</span> ${note !== undefined && `“${note}”`}
        </li>`,
    )}
  </ul>`;
}
