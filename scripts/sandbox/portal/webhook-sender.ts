/** Pushes events to Salesforce, at least once each, and keeps a journal of it in the store's deliveries. */
import { randomUUID } from 'node:crypto';
import type { FaultQueue } from '../shared/faults';
import type { PortalStore } from './portal-store';
import type { Delivery, PushEvent } from './portal-types';
import { sendUnder, type PushResult } from './push-faults';
import { judgeAnswer, sendPush, type PushOutcome, type SalesforceTarget } from './salesforce-push';

export interface WebhookSettings {
  /** Asked before each attempt; null while no org is connected. */
  readonly target: () => SalesforceTarget | null;
  /** Developer names of the feeds that take the events. */
  readonly feeds: Readonly<Record<PushEvent, string>>;
  /** Wait before the second attempt, in milliseconds; doubled for each further one. */
  readonly backoffMs: number;
  readonly maxAttempts: number;
}

const LONGEST_BACKOFF_MS = 300_000;

export class WebhookSender {
  private readonly bodies = new Map<string, string>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly bySubject = new Map<string, string>();
  /** Pushes that are to be overtaken, to be let go when an attempt has ended. */
  private waiting: (() => void)[] = [];
  private closed = false;

  constructor(
    private readonly store: PortalStore,
    private readonly faults: FaultQueue,
    private readonly settings: WebhookSettings,
  ) {}

  /** @returns the delivery after its first attempt; further ones go on in the background */
  push(event: PushEvent, subjectId: string, body: object): Promise<Delivery> {
    const delivery = this.store.create(this.store.deliveries, {
      delivery_id: this.store.nextId('dlv'),
      event,
      subject_id: subjectId,
      idempotency_key: randomUUID(),
      status: 'pending',
      attempts: [],
      records: [],
    });
    this.bodies.set(delivery.delivery_id, JSON.stringify(body));
    this.bySubject.set(subjectId, delivery.delivery_id);
    return this.attempt(delivery);
  }

  /** Now, with the same body and key, whatever came of it before. */
  redeliver(delivery: Delivery): Promise<Delivery> {
    clearTimeout(this.timers.get(delivery.delivery_id));
    return this.attempt(delivery);
  }

  /** The delivery of a registration or an order; undefined when it was never pushed. */
  deliveryOf(subjectId: string): Delivery | undefined {
    return this.store.deliveries.get(this.bySubject.get(subjectId) ?? '');
  }

  close(): void {
    this.closed = true;
    this.timers.forEach((timer) => clearTimeout(timer));
  }

  private async attempt({ delivery_id: id, event, idempotency_key: key }: Delivery): Promise<Delivery> {
    const body = this.bodies.get(id)!;
    const answer = await sendUnder(this.faults.takeForPush(`/webhooks/${event}`, body), {
      send: (withWrongToken) => this.send(event, key, body, withWrongToken),
      overtaken: () => new Promise((release) => this.waiting.push(release)),
    });
    const outcome = typeof answer === 'string' ? noAnswer(answer) : judgeAnswer(answer);
    this.waiting.splice(0).forEach((release) => release());
    return this.conclude(this.store.deliveries.get(id)!, answer, outcome);
  }

  private conclude(delivery: Delivery, answer: PushResult, outcome: PushOutcome): Delivery {
    const attempts = [
      ...delivery.attempts,
      {
        at: this.store.clock.instant(),
        ...(typeof answer !== 'string' && { http_status: answer.status }),
        ...(outcome.error !== undefined && { error: outcome.error }),
      },
    ];
    const again = outcome.status === 'pending' && attempts.length < this.settings.maxAttempts;
    const status = outcome.status === 'pending' && !again ? 'failed' : outcome.status;
    const { next_attempt_at: _past, ...settled } = delivery;
    const rest: Delivery = settled;
    const changes = { attempts, status, records: outcome.records };
    if (!again) {
      return this.store.change(this.store.deliveries, rest, changes);
    }
    const backoff = Math.min(this.settings.backoffMs * 2 ** (attempts.length - 1), LONGEST_BACKOFF_MS);
    const asked = typeof answer === 'string' ? 0 : (answer.retryAfterSeconds ?? 0) * 1000;
    const waitMs = Math.max(backoff, asked);
    this.schedule(delivery.delivery_id, waitMs);
    const next = new Date(this.store.clock.now() + waitMs).toISOString();
    return this.store.change(this.store.deliveries, rest, { ...changes, next_attempt_at: next });
  }

  private schedule(id: string, waitMs: number): void {
    if (this.closed) {
      return;
    }
    const timer = setTimeout(() => {
      this.timers.delete(id);
      void this.attempt(this.store.deliveries.get(id)!);
    }, waitMs);
    this.timers.set(id, timer);
  }

  private async send(event: PushEvent, key: string, body: string, withWrongToken: boolean): Promise<PushResult> {
    const target = this.settings.target();
    if (!target) {
      return 'No Salesforce org is connected.';
    }
    try {
      const used = withWrongToken ? { ...target, accessToken: 'revoked' } : target;
      return await sendPush(used, this.settings.feeds[event], key, body);
    } catch (error) {
      const { cause, message } = error as Error & { cause?: { message?: string } };
      return `No answer: ${cause?.message || message}`;
    }
  }
}

function noAnswer(error: string): PushOutcome {
  return { status: 'pending', records: [], error };
}
