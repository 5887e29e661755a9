/** What the portal knows. Every change goes through here, so that each one moves `updated_at` and `revision`. */
import { ChangeOrderedStore } from '../shared/change-ordered-store';
import type { SourceClock } from '../shared/source-clock';
import type { Delivery, Journey, Member, MemberRecord, Order, Registration, Stamps } from './portal-types';

type Content<T extends Stamps> = Omit<T, keyof Stamps>;

export type IdKind = 'mem' | 'sub' | 'reg' | 'jrn' | 'req' | 'ord' | 'dlv';

export class PortalStore {
  readonly members = newStore<MemberRecord>(({ member_id }) => member_id);
  readonly registrations = newStore<Registration>(({ registration_id }) => registration_id);
  readonly journeys = newStore<Journey>(({ journey_id }) => journey_id);
  readonly orders = newStore<Order>(({ order_id }) => order_id);
  readonly deliveries = newStore<Delivery>(({ delivery_id }) => delivery_id);
  private readonly lastNumbers = new Map<IdKind, number>();

  constructor(readonly clock: SourceClock) {}

  /** For example `ord_000042`: one number after the other, so the same at every start. */
  nextId(kind: IdKind): string {
    const number = (this.lastNumbers.get(kind) ?? 0) + 1;
    this.lastNumbers.set(kind, number);
    return `${kind}_${String(number).padStart(6, '0')}`;
  }

  /** Stores a record of now. */
  create<T extends Stamps>(store: ChangeOrderedStore<T>, content: Content<T>): T {
    const now = this.clock.instant();
    return put(store, { ...content, revision: 1, created_at: now, updated_at: now } as unknown as T);
  }

  /** Stores it changed: one revision on, at the time of now. */
  change<T extends Stamps>(store: ChangeOrderedStore<T>, record: T, changes: Partial<Content<T>>): T {
    const stamps = { revision: record.revision + 1, updated_at: this.clock.instant() };
    return put(store, { ...record, ...changes, ...stamps });
  }

  /** Changes a member, and so every journey and order that shows the member. */
  changeMember(record: MemberRecord, changes: Partial<Member>): MemberRecord {
    const member = { ...record.member, ...changes, member_id: record.member_id };
    for (const journey of this.journeys
      .inOrder()
      .filter((candidate) => candidate.member.member_id === record.member_id)) {
      this.change(this.journeys, journey, { member });
    }
    for (const order of this.orders.inOrder().filter((candidate) => candidate.member.member_id === record.member_id)) {
      this.change(this.orders, order, { member });
    }
    return this.change(this.members, record, { member });
  }
}

function newStore<T extends Stamps>(idOf: (record: T) => string): ChangeOrderedStore<T> {
  return new ChangeOrderedStore<T>(idOf, ({ updated_at }) => updated_at);
}

function put<T>(store: ChangeOrderedStore<T>, record: T): T {
  store.put(record);
  return record;
}
