/**
 * The machinery of one org around one database: transactions, queue, events, callouts, users. `org.ts` gives it a
 * deployed state and a surface; a test run has a core of its own in memory.
 */
import type { RunningUser } from './apex/runtime/transaction';
import { deserialise, serialise } from './apex/runtime/serialisation';
import type { MovableClock } from './async/clock';
import { createScopeTable } from './async/batch';
import { Dispatcher } from './async/dispatcher';
import { DELIVERY_SIZE, EventBus, type Subscriber } from './async/event-bus';
import type { JobHost } from './async/job-host';
import { JobStore } from './async/job-store';
import { HttpCalloutService } from './callouts/callout-service';
import type { CredentialMetadata } from './callouts/credential-model';
import { CredentialStore } from './callouts/credential-store';
import { declaredCredentials } from './callouts/declared-credentials';
import type { HttpSender } from './callouts/http-thread';
import { calloutRefusal } from './callouts/refusal';
import type { Deployed } from './deploy/deployed';
import { OrgError } from './errors';
import type { Storage } from './data/storage/storage';
import { EmailStore } from './transactions/email-store';
import { NotificationStore } from './transactions/notification-store';
import { LogStore } from './transactions/log-store';
import { saveConfiguration } from './deploy/configuration-records';
import { Statistics } from './transactions/statistics';
import { SystemRecords } from './transactions/system-records';
import { TransactionRunner } from './transactions/transaction-runner';
import { OrgDatabase } from './transactions/org-database';
import { ADMINISTRATOR_USERNAME, AUTOMATED_PROCESS_USERNAME } from './users/provision';
import { UserDirectory } from './users/user-directory';
import { orgFacts, type LocalOrgFacts } from './users/org-facts';

export interface CoreOptions {
  readonly storage: Storage;
  readonly clock: MovableClock;
  readonly send: HttpSender;
  readonly deployed: Deployed;
  readonly instanceUrl: () => string;
  /** False where nobody reads logs, as in test runs. */
  readonly keepsLogs: boolean;
}

export class OrgCore {
  readonly storage: Storage;
  readonly clock: MovableClock;
  readonly records: SystemRecords;
  readonly users: UserDirectory;
  readonly credentials: CredentialStore;
  readonly statistics = new Statistics();
  readonly logs: LogStore | null;
  readonly emails: EmailStore;
  readonly notifications: NotificationStore;
  readonly runner: TransactionRunner;
  readonly jobs: Dispatcher;
  readonly events: EventBus;
  readonly jobStore: JobStore;
  private state: DeployedState;
  readonly database: OrgDatabase;

  constructor(private readonly options: CoreOptions) {
    const { storage, clock, send, deployed } = options;
    this.storage = storage;
    this.clock = clock;
    this.records = new SystemRecords(storage, clock);
    this.users = new UserDirectory(storage);
    this.credentials = new CredentialStore(storage);
    this.logs = options.keepsLogs ? new LogStore(this.records, clock) : null;
    this.emails = new EmailStore(storage, clock);
    this.notifications = new NotificationStore(storage, clock);
    this.state = this.stateOf(deployed);
    this.database = new OrgDatabase(storage, deployed, () => this.facts.permissions.forget());
    this.jobStore = new JobStore(storage);
    createScopeTable(storage);
    const callouts = new HttpCalloutService({
      metadata: () => this.credentialMetadata,
      store: this.credentials,
      send,
      clock,
      refusal: (current) => calloutRefusal(current, this.facts.classes),
    });
    this.runner = new TransactionRunner(
      storage,
      () => ({
        clock,
        org: this.facts,
        jobs: this.jobs,
        callouts,
        openDatabase: () => this.database.open(),
      }),
      this.statistics,
      this.logs,
    );
    const host = this.jobHost();
    const events = this.eventBus(host);
    this.events = events;
    this.jobs = new Dispatcher(host, events);
    this.runner.onEnd((transaction, committed) => {
      events.transactionEnded(transaction);
      if (committed && !transaction.test) {
        this.emails.keepThoseOf(transaction);
        this.notifications.keepThoseOf(transaction);
      }
      if (!committed) {
        this.facts.permissions.forget();
      }
    });
  }

  get deployed(): Deployed {
    return this.state.deployed;
  }

  get facts(): LocalOrgFacts {
    return this.state.facts;
  }

  get credentialMetadata(): CredentialMetadata {
    return this.state.credentials;
  }

  /** From now on transactions run what was deployed; the storage has its schema already. */
  use(deployed: Deployed): void {
    this.state = this.stateOf(deployed);
    this.database.use(deployed);
  }

  get administrator(): RunningUser {
    return this.requireUsername(ADMINISTRATOR_USERNAME);
  }

  requireUsername(username: string): RunningUser {
    const user = this.users.findByUsername(username);
    if (!user) {
      throw new OrgError(
        'UNKNOWN_USER',
        `There is no active user ${username}.`,
        'Create the user, or name another one.',
      );
    }
    return user;
  }

  private stateOf(deployed: Deployed): DeployedState {
    const facts = orgFacts(deployed, this.storage, this.users, this.options.instanceUrl);
    const credentials = declaredCredentials(deployed.source, (userId, credential, principal) =>
      facts.permissions.principals(userId).has(`${credential}-${principal}`.toLowerCase()),
    );
    return { deployed, facts, credentials, subscribers: subscribersOf(deployed) };
  }

  private jobHost(): JobHost {
    return {
      store: this.jobStore,
      records: this.records,
      runner: this.runner,
      clock: this.clock,
      state: { write: serialise, read: deserialise },
      classes: () => this.facts.classes,
      user: (id) => this.users.find(id) ?? this.administrator,
      deployMetadata: (records) => saveConfiguration(this.records, this.facts.schema, records),
      testFailures: [],
      testTransaction: null,
    };
  }

  private eventBus(host: JobHost): EventBus {
    return new EventBus({
      storage: this.storage,
      runner: this.runner,
      state: host.state,
      now: () => this.clock.now(),
      subscribers: () =>
        this.state.subscribers.map(({ trigger, batchSize, username }) => ({
          trigger,
          batchSize,
          user: this.requireUsername(username ?? AUTOMATED_PROCESS_USERNAME),
        })),
      testTransaction: () => host.testTransaction,
    });
  }
}

interface DeployedState {
  readonly deployed: Deployed;
  readonly facts: LocalOrgFacts;
  readonly credentials: CredentialMetadata;
  readonly subscribers: readonly (Omit<Subscriber, 'user'> & { readonly username: string | null })[];
}

function subscribersOf({ program, schema, source }: Deployed): DeployedState['subscribers'] {
  return program.triggers
    .filter(({ objectName, events }) => {
      return schema.object(objectName)?.kind === 'platformEvent' && events.has('after insert');
    })
    .map((trigger) => {
      const config = source.eventSubscribers.find(
        (candidate) => candidate.trigger.toLowerCase() === trigger.name.toLowerCase(),
      );
      return { trigger, batchSize: config?.batchSize ?? DELIVERY_SIZE, username: config?.user ?? null };
    });
}
