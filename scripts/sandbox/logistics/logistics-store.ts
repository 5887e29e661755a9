/** What the platform knows. Every change goes through `change`, so that each one moves `modified_at`. */
import { ChangeOrderedStore } from '../shared/change-ordered-store';
import type { SourceClock } from '../shared/source-clock';
import { chooseService } from './carriers';
import type { Fulfillment, NewFulfillment } from './logistics-types';

/** Numbers in ids and tracking numbers begin after this, so that they have one length. */
const FIRST_NUMBER = 1_000_000;

export class LogisticsStore {
  readonly fulfillments = new ChangeOrderedStore<Fulfillment>(
    ({ fulfillment_id }) => fulfillment_id,
    ({ modified_at }) => modified_at,
  );
  private readonly idByOrder = new Map<string, string>();
  private readonly lastNumbers = new Map<string, number>();

  constructor(readonly clock: SourceClock) {}

  /** One number after the other for each kind of thing, so the same at every start. */
  nextNumber(kind: 'ful' | 'se' | 'kit' | 'tracking'): number {
    const number = (this.lastNumbers.get(kind) ?? FIRST_NUMBER) + 1;
    this.lastNumbers.set(kind, number);
    return number;
  }

  /** The fulfillment of an order, under the caller's id of it. */
  ofOrder(externalOrderId: string): Fulfillment | undefined {
    return this.fulfillments.get(this.idByOrder.get(externalOrderId) ?? '');
  }

  /** An order has one fulfillment: the caller has looked whether there is one. */
  create({ service_code, ...asked }: NewFulfillment): Fulfillment {
    const now = this.clock.instant();
    const fulfillment: Fulfillment = {
      fulfillment_id: `ful-${this.nextNumber('ful')}`,
      ...asked,
      order_status: 'received',
      service_code: chooseService(service_code),
      created_at: now,
      modified_at: now,
    };
    this.fulfillments.put(fulfillment);
    this.idByOrder.set(fulfillment.external_order_id, fulfillment.fulfillment_id);
    return fulfillment;
  }

  change(fulfillment: Fulfillment, changes: Partial<Fulfillment>): Fulfillment {
    const changed = { ...fulfillment, ...changes, modified_at: this.clock.instant() };
    this.fulfillments.put(changed);
    return changed;
  }
}
