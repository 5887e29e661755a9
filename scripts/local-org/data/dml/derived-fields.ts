/** Standard fields that the platform computes when a record is saved. One entry per object. */
import { ApexDatetime } from '../../apex/runtime/temporal';
import { isDecimal, RoundingMode, toDecimal } from '../../apex/runtime/value';
import type { ObjectDescribe } from '../schema/schema';
import type { DmlRow } from './dml-row';
import { valueIn, type Chunk } from './stages/stage';

type Derive = (row: DmlRow, chunk: Chunk) => void;

function fullName({ current }: DmlRow): void {
  const parts = [valueIn(current, 'FirstName'), valueIn(current, 'LastName')].filter((part) => part !== null);
  current.values.set('Name', parts.join(' '));
}

/** Stage: closed, won, probability in per cent, forecast category. */
const STAGES: Readonly<Record<string, readonly [boolean, boolean, number, string]>> = {
  Prospecting: [false, false, 10, 'Pipeline'],
  Qualification: [false, false, 10, 'Pipeline'],
  'Needs Analysis': [false, false, 20, 'Pipeline'],
  'Value Proposition': [false, false, 50, 'Pipeline'],
  'Id. Decision Makers': [false, false, 60, 'Pipeline'],
  'Perception Analysis': [false, false, 70, 'Pipeline'],
  'Proposal/Price Quote': [false, false, 75, 'Pipeline'],
  'Negotiation/Review': [false, false, 90, 'Pipeline'],
  'Closed Won': [true, true, 100, 'Closed'],
  'Closed Lost': [true, false, 0, 'Omitted'],
};

function opportunity({ current, old }: DmlRow): void {
  const stage = valueIn(current, 'StageName');
  const facts = STAGES[String(stage)];
  if (!facts) {
    return;
  }
  const [isClosed, isWon, probability, category] = facts;
  current.values.set('IsClosed', isClosed);
  current.values.set('IsWon', isWon);
  const isNewStage = stage !== valueIn(old, 'StageName');
  const isGiven =
    valueIn(current, 'Probability') !== null && valueIn(current, 'Probability') !== valueIn(old, 'Probability');
  if (isNewStage && !isGiven) {
    current.values.set('Probability', toDecimal(probability));
  }
  if (isNewStage) {
    current.values.set('ForecastCategory', category);
    current.values.set('ForecastCategoryName', category);
  }
  const [amount, chance] = [valueIn(current, 'Amount'), valueIn(current, 'Probability')];
  if (isDecimal(amount) && isDecimal(chance)) {
    current.values.set('ExpectedRevenue', amount.multiply(chance).divide(100, 2, RoundingMode.HALF_UP));
  }
}

function caseRecord({ current, old }: DmlRow, { now }: Chunk): void {
  const isClosed = valueIn(current, 'Status') === 'Closed';
  current.values.set('IsClosed', isClosed);
  if (!isClosed) {
    current.values.set('ClosedDate', null);
  } else if (valueIn(old, 'IsClosed') !== true && valueIn(current, 'ClosedDate') === null) {
    current.values.set('ClosedDate', new ApexDatetime(now));
    current.values.set('IsClosedOnCreate', old === null);
  }
}

function task({ current, old }: DmlRow, { now }: Chunk): void {
  const isClosed = valueIn(current, 'Status') === 'Completed';
  current.values.set('IsClosed', isClosed);
  current.values.set('IsHighPriority', valueIn(current, 'Priority') === 'High');
  if (isClosed !== (valueIn(old, 'IsClosed') === true)) {
    current.values.set('CompletedDateTime', isClosed ? new ApexDatetime(now) : null);
  }
}

function lineItem({ current }: DmlRow): void {
  const [quantity, unitPrice, totalPrice] = ['Quantity', 'UnitPrice', 'TotalPrice'].map((name) =>
    valueIn(current, name),
  );
  if (isDecimal(quantity) && isDecimal(unitPrice)) {
    current.values.set('TotalPrice', quantity.multiply(unitPrice));
  } else if (isDecimal(quantity) && isDecimal(totalPrice) && quantity.signum() !== 0) {
    current.values.set('UnitPrice', totalPrice.divide(quantity, 2, RoundingMode.HALF_UP));
  }
}

function user(row: DmlRow): void {
  fullName(row);
  const { current } = row;
  if (valueIn(current, 'CommunityNickname') === null && row.operation === 'insert') {
    current.values.set('CommunityNickname', String(valueIn(current, 'Username') ?? '').slice(0, 40) || null);
  }
}

function event({ current }: DmlRow): void {
  const start = valueIn(current, 'ActivityDateTime') ?? valueIn(current, 'StartDateTime');
  const end = valueIn(current, 'EndDateTime');
  const minutes = valueIn(current, 'DurationInMinutes');
  if (!(start instanceof ApexDatetime)) {
    return;
  }
  current.values.set('ActivityDateTime', start);
  current.values.set('StartDateTime', start);
  if (typeof minutes === 'number') {
    current.values.set('EndDateTime', new ApexDatetime(start.milliseconds + minutes * 60_000));
  } else if (end instanceof ApexDatetime) {
    current.values.set('DurationInMinutes', Math.round((end.milliseconds - start.milliseconds) / 60_000));
  }
}

const DERIVED: Readonly<Record<string, Derive>> = {
  Contact: fullName,
  Lead: fullName,
  Individual: fullName,
  User: user,
  Opportunity: opportunity,
  OpportunityLineItem: lineItem,
  OrderItem: lineItem,
  Case: caseRecord,
  Task: task,
  Event: event,
};

/** Objects of which the platform computes something from stored fields when a record is saved, here or in another stage. */
const COMPUTED: ReadonlySet<string> = new Set([...Object.keys(DERIVED), 'Account', 'ContentVersion']);

export function computesFields({ name }: ObjectDescribe): boolean {
  return COMPUTED.has(name);
}

export function deriveFields(chunk: Chunk): void {
  const derive = DERIVED[chunk.object.name];
  if (!derive) {
    return;
  }
  for (const row of chunk.rows) {
    if (!row.failed) {
      derive(row, chunk);
    }
  }
}
