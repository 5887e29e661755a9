/** The portal's own pages, for people. They need no key: whose they are is not the subject here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContractApi } from '../../shared/contract-api';
import type { HttpAnswer, HttpCall } from '../../shared/http-server';
import type { PortalStore } from '../portal-store';
import type { Delivery, Order, Registration } from '../portal-types';
import type { WebhookSender } from '../webhook-sender';
import { html, type Html } from './html';
import { journeyCard, journeysPage } from './journeys-page';
import { layout } from './layout';
import { orderCard, ordersPage } from './orders-page';
import { deliveriesPage } from './deliveries-page';
import { readSignUp, signUpPage } from './sign-up-page';
import { memberName } from './words';

const STYLE = [join(__dirname, '../../shared/page.css'), join(__dirname, 'portal.css')]
  .map((file) => readFileSync(file, 'utf8'))
  .join('');

export class PortalPages {
  constructor(
    private readonly store: PortalStore,
    private readonly api: ContractApi,
    private readonly sender: WebhookSender,
  ) {}

  /** Null for a request that is for no page. */
  async answer(call: HttpCall): Promise<HttpAnswer | null> {
    const [, first = '', id = ''] = call.url.pathname.split('/');
    switch (`${call.method} /${first}`) {
      case 'GET /':
        return page('Orders', '/', ordersPage(this.store.orders.inOrder(), call.url.searchParams.get('q') ?? ''));
      case 'GET /journeys':
        return page('Journeys', '/journeys', journeysPage(this.store.journeys.inOrder()));
      case 'GET /deliveries':
        return page('Sent to Salesforce', '/deliveries', this.deliveries());
      case 'GET /sign-up':
        return page('Sign up', '/sign-up', signUpPage(new URLSearchParams(), ''));
      case 'POST /sign-up':
        return this.signUp(call);
      case 'POST /deliveries':
        return this.sendAgain(id);
      case 'GET /members':
        return this.member(id);
      case 'GET /portal.css':
        return { status: 200, headers: { 'content-type': 'text/css; charset=utf-8' }, body: STYLE };
      default:
        return null;
    }
  }

  private member(id: string): HttpAnswer {
    const record = this.store.members.get(id);
    if (!record) {
      return page('No such member', '/', html`<p>There is no member ${id}. <a href="/">All orders</a></p>`, 404);
    }
    const orders = this.store.orders.inOrder().filter(({ member }) => member.member_id === id);
    const journeys = this.store.journeys.inOrder().filter(({ member }) => member.member_id === id);
    const { email, phone, subscription_id, start_date } = record.member;
    return page(
      memberName(record.member),
      '/',
      html`<p class="quiet">
          ${[email, phone, `member ${id}, subscription ${subscription_id} since ${start_date}`].filter(Boolean).join(' · ')}
        </p>
        <h2>Orders</h2>
        ${orders.length === 0 ? html`<p class="empty">No order yet.</p>` : [...orders].reverse().map(orderCard)}
        <h2>Journeys</h2>
        ${journeys.length === 0 ? html`<p class="empty">No journey yet.</p>` : [...journeys].reverse().map(journeyCard)}`,
    );
  }

  private deliveries(): Html {
    const subjectOf = ({ event, subject_id }: Delivery): Registration | Order | undefined =>
      (event === 'order' ? this.store.orders : this.store.registrations).get(subject_id);
    return deliveriesPage(this.store.deliveries.inOrder(), subjectOf);
  }

  /** The form goes the way of every other client, so that the same rules hold. */
  private async signUp(call: HttpCall): Promise<HttpAnswer> {
    const form = new URLSearchParams(call.body);
    const answer = await this.api.answer({
      method: 'POST',
      url: new URL('/v1/registrations', call.url),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(readSignUp(form)),
    });
    if (answer.status === 201) {
      return { status: 303, headers: { location: '/deliveries' }, body: '' };
    }
    const { errors = [], detail } = JSON.parse(answer.body) as {
      errors?: { detail: string; pointer: string }[];
      detail: string;
    };
    const reasons = errors.map((error) => `${error.pointer.split('/').at(-1)}: ${error.detail}`).join(' ');
    return page('Sign up', '/sign-up', signUpPage(form, reasons || detail), answer.status);
  }

  private async sendAgain(id: string): Promise<HttpAnswer> {
    const delivery = this.store.deliveries.get(id);
    if (delivery) {
      await this.sender.redeliver(delivery);
    }
    return { status: 303, headers: { location: '/deliveries' }, body: '' };
  }
}

function page(title: string, section: string, content: Html, status = 200): HttpAnswer {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    body: layout(title, section, content).text,
  };
}
