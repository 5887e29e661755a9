/** A roll-up summary field of the metadata source as a describe, with the checks the platform makes on deploy. */
import { MetadataError, type MetadataErrorCode } from '../../../metadata/metadata-error';
import type { CustomFieldModel, SummaryFilterModel, SummaryModel } from '../../../metadata/models';
import { newField } from '../field';
import {
  SUMMARY_FILTER_OPERATIONS,
  SUMMARY_OPERATIONS,
  type FieldDescribe,
  type ObjectDescribe,
  type SummaryFilter,
  type SummaryOperation,
} from '../schema';

const NUMERIC: ReadonlySet<string> = new Set(['int', 'double', 'currency', 'percent']);
const TEMPORAL: ReadonlySet<string> = new Set(['date', 'datetime']);
const LARGEST_PRECISION = 18;

/** Lookups of standard objects that may be summarised although they are no master-detail fields. */
const SUMMARISED_LOOKUPS: ReadonlySet<string> = new Set([
  'CampaignMember.CampaignId',
  'ContractLineItem.ServiceContractId',
  'Opportunity.AccountId',
  'OpportunityLineItem.OpportunityId',
  'OrderItem.OrderId',
  'QuoteLineItem.QuoteId',
]);

/** @returns null while the detail's fields that it needs are not there yet */
export function rollUpSummaryField(
  model: CustomFieldModel,
  objectOf: (name: string) => ObjectDescribe | null,
): FieldDescribe | null {
  const { summary } = model;
  if (summary === null) {
    throw new Error(`${model.objectName}.${model.fullName} is no summary.`);
  }
  const [detailName = '', keyName = ''] = summary.foreignKey.split('.');
  const detail = objectOf(detailName);
  const key = detail?.fields.get(keyName.toLowerCase());
  if (!detail || !key) {
    return null;
  }
  checkKey(model, detail, key);
  const operation = SUMMARY_OPERATIONS.find((known) => known === summary.operation);
  if (!operation) {
    throw fault(model, `"${summary.operation}" is no operation of a summary.`, 'Use count, sum, min or max.');
  }
  const summarised = summarisedField(model, summary, operation, detail);
  const filters = summary.filters.map((item) => filterOf(model, item, detail));
  if (summarised === undefined || filters.some((filter) => filter === null)) {
    return null;
  }
  return newField({
    name: model.fullName,
    label: model.label ?? model.fullName,
    ...typeOf(operation, summarised),
    custom: true,
    calculated: true,
    summary: {
      detail: detail.name,
      foreignKey: key.name,
      operation,
      field: summarised?.name ?? null,
      filters: filters.flatMap((filter) => filter ?? []),
    },
  });
}

function checkKey(model: CustomFieldModel, detail: ObjectDescribe, key: FieldDescribe): void {
  const isMaster = key.masterDetail || SUMMARISED_LOOKUPS.has(`${detail.name}.${key.name}`);
  if (!isMaster || !key.referenceTo.some((name) => name.toLowerCase() === model.objectName.toLowerCase())) {
    throw fault(
      model,
      `${detail.name}.${key.name} is no master-detail field that leads to ${model.objectName}.`,
      'Correct <summaryForeignKey>.',
    );
  }
}

/** Null for a count, undefined for a field that is not there. */
function summarisedField(
  model: CustomFieldModel,
  { summarizedField }: SummaryModel,
  operation: SummaryOperation,
  detail: ObjectDescribe,
): FieldDescribe | null | undefined {
  if (operation === 'count') {
    return null;
  }
  if (summarizedField === null) {
    throw fault(model, `A summary with ${operation} needs a field.`, 'Add <summarizedField>.');
  }
  const field = fieldOf(detail, summarizedField);
  const isFit = field && (NUMERIC.has(field.type) || (operation !== 'sum' && TEMPORAL.has(field.type)));
  if (field && !isFit) {
    throw fault(
      model,
      `${detail.name}.${field.name} cannot be summarised with ${operation}.`,
      'Name a number or a date.',
    );
  }
  return field;
}

function typeOf(
  operation: SummaryOperation,
  summarised: FieldDescribe | null | undefined,
): Pick<FieldDescribe, 'type'> & Partial<FieldDescribe> {
  if (operation === 'count' || !summarised) {
    return { type: 'double', precision: LARGEST_PRECISION, scale: 0 };
  }
  const isNumber = NUMERIC.has(summarised.type);
  return {
    type: summarised.type === 'int' ? 'double' : summarised.type,
    ...(isNumber ? { precision: LARGEST_PRECISION, scale: summarised.scale } : {}),
  };
}

function filterOf(model: CustomFieldModel, item: SummaryFilterModel, detail: ObjectDescribe): SummaryFilter | null {
  const operation = SUMMARY_FILTER_OPERATIONS.find((known) => known === item.operation);
  if (!operation) {
    throw fault(
      model,
      `"${item.operation}" is no operation of a filter.`,
      `Use ${SUMMARY_FILTER_OPERATIONS.join(', ')}.`,
    );
  }
  const field = fieldOf(detail, item.field);
  const valueField = item.valueField === null ? null : fieldOf(detail, item.valueField);
  if (!field || valueField === undefined) {
    return null;
  }
  return { field: field.name, operation, values: valuesOf(item), valueField: valueField?.name ?? null };
}

function valuesOf({ value }: SummaryFilterModel): string[] {
  return (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function fieldOf(detail: ObjectDescribe, path: string): FieldDescribe | undefined {
  return detail.fields.get(path.slice(path.indexOf('.') + 1).toLowerCase());
}

function fault(
  model: CustomFieldModel,
  problem: string,
  remedy: string,
  code: MetadataErrorCode = 'INVALID_VALUE',
): MetadataError {
  return new MetadataError(code, model.place, `${model.objectName}.${model.fullName}: ${problem}`, remedy);
}

/** For a summary that stays without what it needs. */
export function unknownSummary(model: CustomFieldModel): MetadataError {
  return fault(model, 'It summarises an object or a field that does not exist.', 'Correct its names.', 'UNKNOWN_FIELD');
}
