/**
 * Platform events. Published events wait in a table; every trigger on them reads the table from its own position, so
 * that one that fails or lags does not hold up another. Positions move in the trigger's own transaction.
 */
import { randomUUID } from 'node:crypto';
import { eventTriggerContext, TriggerContext } from '../apex/library/platform/EventBus/TriggerContext';
import { ApexException } from '../apex/runtime/exception';
import type { SObjectValue } from '../apex/runtime/sobject';
import { ApexDatetime } from '../apex/runtime/temporal';
import { transaction, type DmlRowResult, type RunningUser, type Transaction } from '../apex/runtime/transaction';
import type { StateCodec } from './job-host';
import type { Storage } from '../data/storage/storage';
import type { TransactionRunner } from '../transactions/transaction-runner';

/** Events a trigger receives at a time, unless its PlatformEventSubscriberConfig says fewer. */
export const DELIVERY_SIZE = 2000;
/** How often a trigger may ask for the same events again before the platform suspends it. */
const MAXIMUM_RETRIES = 9;
/** How many events are stored between two looks for old ones. */
const PURGE_INTERVAL = 1000;
const RETENTION_MS = 72 * 60 * 60 * 1000;
const RETRYABLE = 'EventBus.RetryableException';

/** An `after insert` trigger on a platform event. */
export interface EventTrigger {
  readonly name: string;
  readonly objectName: string;
  run(): void;
}

export interface Subscriber {
  readonly trigger: EventTrigger;
  readonly user: RunningUser;
  readonly batchSize: number;
}

export interface EventBusEnvironment {
  readonly storage: Storage;
  readonly runner: TransactionRunner;
  readonly state: StateCodec;
  readonly now: () => number;
  /** The `after insert` triggers of platform events. */
  readonly subscribers: () => readonly Subscriber[];
  /** The running test's transaction, while it delivers. */
  readonly testTransaction: () => Transaction | null;
}

interface Position {
  readonly replayId: number;
  readonly retries: number;
  readonly isSuspended: boolean;
}

export class EventBus {
  /** Events that are published whatever becomes of the transaction. */
  private readonly immediate = new WeakMap<Transaction, SObjectValue[]>();

  private stored = 0;
  private readonly lastErrors = new Map<string, string | null>();

  constructor(private readonly environment: EventBusEnvironment) {
    const { storage } = environment;
    storage.run(`CREATE TABLE IF NOT EXISTS stagelink_event
      (replay_id INTEGER PRIMARY KEY AUTOINCREMENT, object TEXT NOT NULL, created_at INTEGER NOT NULL, state TEXT NOT NULL)`);
    storage.run(`CREATE TABLE IF NOT EXISTS stagelink_subscription
      (trigger_name TEXT PRIMARY KEY, replay_id INTEGER NOT NULL, retries INTEGER NOT NULL, suspended INTEGER NOT NULL)`);
  }

  /** An event published after commit is a row of the transaction: a rollback takes it back. */
  publish(events: readonly SObjectValue[]): readonly DmlRowResult[] {
    const current = transaction();
    return events.map((event) => {
      const uuid = randomUUID();
      event.values.set('EventUuid', uuid);
      const behaviour = current.org.schema.object(event.typeName)?.publishBehavior;
      if (behaviour === 'PublishImmediately') {
        this.immediate.set(current, [...(this.immediate.get(current) ?? []), event.copy()]);
      } else {
        this.store(event, current.user.id);
      }
      return { success: true, id: uuid, created: true, errors: [] };
    });
  }

  /** To be called when a transaction has ended. */
  transactionEnded(ended: Transaction): void {
    if (!ended.test) {
      this.storeImmediate(ended);
    }
  }

  /** Brings every waiting event to every trigger once; returns how many transactions that took. */
  deliver(): number {
    let transactions = 0;
    const test = this.environment.testTransaction();
    if (test) {
      this.storeImmediate(test);
    }
    for (const subscriber of this.environment.subscribers()) {
      while (this.deliverTo(subscriber)) {
        transactions += 1;
      }
    }
    return transactions;
  }

  get hasWaiting(): boolean {
    const test = this.environment.testTransaction();
    if (test && this.immediate.has(test)) {
      return true;
    }
    return this.environment
      .subscribers()
      .some((subscriber) => this.waiting(subscriber, this.position(subscriber.trigger.name)).length > 0);
  }

  /** Events older than the platform keeps them. */
  private purge(): void {
    const { storage, now } = this.environment;
    storage.run('DELETE FROM stagelink_event WHERE created_at < ?', [now() - RETENTION_MS]);
  }

  private storeImmediate(publisher: Transaction): void {
    for (const event of this.immediate.get(publisher) ?? []) {
      this.store(event, publisher.user.id);
    }
    this.immediate.delete(publisher);
  }

  private store(event: SObjectValue, userId: string): void {
    const { storage, state, now } = this.environment;
    event.values.set('CreatedDate', new ApexDatetime(now()));
    event.values.set('CreatedById', userId);
    this.stored += 1;
    if (this.stored % PURGE_INTERVAL === 0) {
      this.purge();
    }
    storage.run('INSERT INTO stagelink_event (object, created_at, state) VALUES (?, ?, ?)', [
      event.typeName,
      now(),
      state.write(event),
    ]);
  }

  /** False when nothing waited. */
  private deliverTo(subscriber: Subscriber): boolean {
    const { trigger, user } = subscriber;
    const position = this.position(trigger.name);
    const events = this.waiting(subscriber, position);
    if (events.length === 0) {
      return false;
    }
    const last = Number(events[events.length - 1].get('ReplayId'));
    const parent = this.environment.testTransaction();
    const request = { kind: 'event', user, operation: trigger.name, test: parent?.test ?? null, parent } as const;
    const outcome = this.environment.runner.run(request, (running) => {
      eventTriggerContext.set(new TriggerContext(position.retries, this.lastErrors.get(trigger.name) ?? null), running);
      running.triggers.push({
        objectName: trigger.objectName,
        operation: 'insert',
        isBefore: false,
        newRecords: events,
        oldRecords: null,
      });
      trigger.run();
      this.moveTo(trigger.name, this.checkpointOf(running) ?? last);
    });
    if (!outcome.ok) {
      this.afterFailure(trigger.name, position, last, outcome.error, this.checkpointOf(outcome.transaction));
    }
    return true;
  }

  /** With a checkpoint the trigger resumes behind it; a retryable exception brings the events again; else they are lost. */
  private afterFailure(
    triggerName: string,
    position: Position,
    last: number,
    error: unknown,
    checkpoint: number | null,
  ): void {
    if (error instanceof ApexException && error.$type.name === RETRYABLE) {
      this.lastErrors.set(triggerName, error.apexMessage);
      const retries = position.retries + 1;
      this.write(triggerName, checkpoint ?? position.replayId, retries, retries > MAXIMUM_RETRIES);
    } else {
      this.moveTo(triggerName, checkpoint ?? last);
    }
  }

  private checkpointOf(of: Transaction): number | null {
    const { resumeCheckpoint } = eventTriggerContext.get(of);
    return resumeCheckpoint === null ? null : Number(resumeCheckpoint);
  }

  private waiting(subscriber: Subscriber, position: Position): readonly SObjectValue[] {
    if (position.isSuspended) {
      return [];
    }
    return this.after(subscriber.trigger.objectName, position.replayId, Math.min(subscriber.batchSize, DELIVERY_SIZE));
  }

  /** Events of an object that came after the one of that replay id, oldest first. */
  after(objectName: string, replayId: number, maximum: number): readonly SObjectValue[] {
    const { storage, state } = this.environment;
    const rows = storage.rows(
      'SELECT replay_id, state FROM stagelink_event WHERE object = ? AND replay_id > ? ORDER BY replay_id LIMIT ?',
      [objectName, replayId, maximum],
    );
    return rows.map(([id, text]) => {
      const event = state.read(text as string) as SObjectValue;
      event.values.set('ReplayId', String(id));
      event.readOnly = true;
      return event;
    });
  }

  /** 0 before the first event. */
  get lastReplayId(): number {
    const [[last]] = this.environment.storage.rows('SELECT coalesce(max(replay_id), 0) FROM stagelink_event');
    return Number(last);
  }

  private position(triggerName: string): Position {
    const [row] = this.environment.storage.rows(
      'SELECT replay_id, retries, suspended FROM stagelink_subscription WHERE trigger_name = ?',
      [triggerName],
    );
    return row
      ? { replayId: Number(row[0]), retries: Number(row[1]), isSuspended: row[2] === 1 }
      : { replayId: 0, retries: 0, isSuspended: false };
  }

  private moveTo(triggerName: string, replayId: number): void {
    this.write(triggerName, replayId, 0, false);
  }

  private write(triggerName: string, replayId: number, retries: number, isSuspended: boolean): void {
    this.environment.storage.run('INSERT OR REPLACE INTO stagelink_subscription VALUES (?, ?, ?, ?)', [
      triggerName,
      replayId,
      retries,
      isSuspended ? 1 : 0,
    ]);
  }
}
