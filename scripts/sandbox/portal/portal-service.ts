/** What members do on the portal: sign up and order. Each is stored first, then pushed to Salesforce. */
import { kitOf } from './portal-seed';
import type { PortalStore } from './portal-store';
import type {
  Journey,
  Member,
  MemberRecord,
  NewOrder,
  NewRegistration,
  Order,
  Program,
  Registration,
} from './portal-types';
import { refusal } from './problem';
import type { WebhookSender } from './webhook-sender';

export class PortalService {
  constructor(
    private readonly store: PortalStore,
    private readonly sender: WebhookSender,
  ) {}

  /** Waits for the first attempt of the push. @throws ApiRefusal not_found */
  async register({ member: newMember, member_id, program }: NewRegistration): Promise<Registration> {
    const { member } = newMember ? this.addMember(newMember) : this.requireMember(member_id ?? '');
    const journey = program && this.beginJourney(member, program);
    const registration = this.store.create(this.store.registrations, {
      registration_id: this.store.nextId('reg'),
      member,
      ...(journey && { journey_id: journey.journey_id }),
    });
    await this.sender.push('registration', registration.registration_id, registration);
    return registration;
  }

  /** The push goes on in the background. @throws ApiRefusal not_found, body_invalid */
  order({ member_id, journey_id, shipping_speed = 'standard', ...rest }: NewOrder): Order {
    const { member } = this.requireMember(member_id);
    if (journey_id !== undefined) {
      this.requireJourneyOf(member, journey_id);
    }
    const order = this.store.create(this.store.orders, {
      order_id: this.store.nextId('ord'),
      status: 'placed',
      member,
      ...(journey_id !== undefined && { journey_id }),
      shipping_speed,
      ...rest,
    });
    void this.sender.push('order', order.order_id, order);
    return order;
  }

  private addMember(given: NonNullable<NewRegistration['member']>): MemberRecord {
    const member: Member = {
      ...given,
      member_id: this.store.nextId('mem'),
      subscription_id: this.store.nextId('sub'),
      start_date: given.start_date ?? this.store.clock.instant().slice(0, 10),
    };
    return this.store.create(this.store.members, { member_id: member.member_id, member });
  }

  private beginJourney(member: Member, program: Program): Journey {
    return this.store.create(this.store.journeys, {
      journey_id: this.store.nextId('jrn'),
      status: 'pending',
      program,
      kit_type: 'finger_prick',
      kit_sku: kitOf(program).kit_sku,
      member,
      requests: [],
    });
  }

  private requireMember(id: string): MemberRecord {
    const record = this.store.members.get(id);
    if (!record) {
      throw refusal('not_found', `There is no member ${id}.`);
    }
    return record;
  }

  private requireJourneyOf(member: Member, id: string): void {
    const journey = this.store.journeys.get(id);
    if (!journey) {
      throw refusal('not_found', `There is no journey ${id}.`);
    }
    if (journey.member.member_id !== member.member_id) {
      const detail = `Journey ${id} is not one of member ${member.member_id}.`;
      throw refusal('body_invalid', detail, { errors: [{ pointer: '/journey_id', detail }] });
    }
  }
}
