/** One Apex transaction of the local org: a fresh object per transaction, so that nothing leaks from one to the next. */
import type {
  AsyncService,
  CalloutService,
  Clock,
  DatabaseService,
  OrgFacts,
  RunningUser,
  TestContext,
  Transaction,
  TransactionKind,
  TriggerContext,
} from '../apex/runtime/transaction';
import { DebugLog } from './debug-log';
import { hasAsyncLimits } from './limit-numbers';
import { TransactionLimits } from './transaction-limits';

/** The services of an org that its transactions share. */
export interface TransactionServices {
  readonly clock: Clock;
  readonly org: OrgFacts;
  readonly jobs: AsyncService;
  readonly callouts: CalloutService;
  /** One per transaction, because it knows whether the transaction has changed data. */
  readonly openDatabase: () => DatabaseService;
}

export interface TransactionRequest {
  readonly kind: TransactionKind;
  readonly user: RunningUser;
  /** What runs, for the log: a class, a path, `execute_anonymous_apex`. */
  readonly operation: string;
  /** Given for a test method and for what its `stopTest` runs. */
  readonly test?: TestContext | null;
  /** The transaction this one runs inside: a test shares its static state with the jobs that `stopTest` runs. */
  readonly parent?: Transaction | null;
  /** The org as an anonymous block sees it, which declares classes of its own. */
  readonly org?: OrgFacts;
}

let transactions = 0;

export class ApexTransaction implements Transaction {
  readonly id: string;
  readonly kind: TransactionKind;
  readonly isAsync: boolean;
  readonly operation: string;
  readonly limits: TransactionLimits;
  readonly database: DatabaseService;
  readonly callouts: CalloutService;
  readonly jobs: AsyncService;
  readonly log: DebugLog;
  readonly clock: Clock;
  readonly test: TestContext | null;
  readonly triggers: TriggerContext[] = [];
  readonly statics: Map<string, object>;
  readonly state = new Map<string, unknown>();
  readonly org: OrgFacts;
  user: RunningUser;

  constructor(request: TransactionRequest, services: TransactionServices) {
    transactions += 1;
    this.id = `TX${String(transactions).padStart(12, '0')}`;
    this.kind = request.kind;
    this.isAsync = hasAsyncLimits(request.kind);
    this.operation = request.operation;
    this.user = request.user;
    this.test = request.test ?? null;
    this.statics = request.parent && this.test ? request.parent.statics : new Map();
    this.limits = new TransactionLimits(request.kind);
    this.log = new DebugLog(services.clock, request.operation, this.limits);
    this.clock = services.clock;
    this.org = request.org ?? services.org;
    this.jobs = services.jobs;
    this.callouts = services.callouts;
    this.database = services.openDatabase();
  }
}
