/** Shapes and pure functions of ownership: who wins when both sides change a field. */
import { readable } from 'c/consoleText';
import type { CsvValue } from 'c/csvFile';
import type { Option } from 'c/stagedRecordsModel';
import { labels } from './labels';
import type { OwnedField, OwnershipEntry } from 'contracts/stagelink-rest';

export type { OwnedField, OwnershipDifference, OwnershipEntry, OwnershipSimulation } from 'contracts/stagelink-rest';

/** As the settings call them, with what people read. */
export const OWNERS: readonly Option[] = [
  { value: 'External System', label: labels.ownerExternal },
  { value: 'Salesforce', label: labels.ownerSalesforce },
  { value: 'Most Recent', label: labels.ownerMostRecent },
];

export const BLANK_RULES: readonly Option[] = [
  { value: 'Take Blank', label: labels.ruleTakeBlank },
  { value: 'Never Blank', label: labels.ruleNeverBlank },
  { value: 'Only If Blank', label: labels.ruleOnlyIfBlank },
  { value: 'Write Once', label: labels.ruleWriteOnce },
];

export function labelOf(options: readonly Option[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value;
}

export interface OwnershipFilter {
  readonly feed: string;
  readonly owner: string;
  readonly search: string;
}

export interface MatrixRow extends OwnedField {
  readonly label: string;
  readonly rule: string;
  readonly cells: readonly { readonly key: string; readonly isOwner: boolean }[];
  readonly isOpen: boolean;
}

/** Fields that the filter leaves, in the order of feed and field. */
export function matrixOf(
  fields: readonly OwnedField[],
  { feed, owner, search }: OwnershipFilter,
  openMapping: string | null,
): MatrixRow[] {
  const wanted = search.trim().toLowerCase();
  return fields
    .filter((one) => (feed === '' || one.feed === feed) && (owner === '' || one.owner === owner))
    .filter((one) => `${one.field} ${one.objectName} ${one.sourcePath}`.toLowerCase().includes(wanted))
    .map((one) => ({
      ...one,
      label: readable(one.field),
      rule: labelOf(BLANK_RULES, one.blankRule),
      cells: OWNERS.map(({ value }) => ({ key: `${one.mapping} ${value}`, isOwner: value === one.owner })),
      isOpen: one.mapping === openMapping,
    }))
    .sort((left, right) => left.feed.localeCompare(right.feed) || left.label.localeCompare(right.label));
}

/** What is set, for who checks it. */
export function fieldLines(fields: readonly OwnedField[]): CsvValue[][] {
  return fields.map(({ systemName, feed, objectName, field, sourcePath, owner, blankRule }) => [
    systemName,
    feed,
    objectName,
    field,
    sourcePath,
    owner,
    blankRule,
  ]);
}

export const FIELD_HEADER = [
  labels.system,
  labels.feed,
  labels.object,
  labels.field,
  labels.sourcePath,
  labels.owner,
  labels.blankRule,
];

/** How it came to be set so. */
export function historyLines(entries: readonly OwnershipEntry[]): CsvValue[][] {
  return entries.map((entry) => [
    entry.name,
    entry.changedAt,
    entry.changedBy,
    entry.feed,
    entry.field,
    entry.fromOwner,
    entry.toOwner,
    entry.fromBlankRule,
    entry.toBlankRule,
    entry.reason,
    entry.status,
    entry.message,
  ]);
}

export const HISTORY_HEADER = [
  labels.change,
  labels.changedAt,
  labels.changedBy,
  labels.feed,
  labels.field,
  labels.oldOwner,
  labels.newOwner,
  labels.oldBlankRule,
  labels.newBlankRule,
  labels.reason,
  labels.status,
  labels.message,
];
