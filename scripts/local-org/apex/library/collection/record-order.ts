/**
 * The order of SObjects in `List.sort`: by the label of their type, then by Name, then by the other standard fields and
 * last by the custom fields, each group in the order of their names.
 * Source: https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_collections_lists_sobject_sort.htm
 */
import type { SObjectValue } from '../../runtime/sobject';
import { transaction } from '../../runtime/transaction';

type Comparison = (left: unknown, right: unknown) => number;

export function compareRecords(left: SObjectValue, right: SObjectValue, compare: Comparison): number {
  if (left.typeName !== right.typeName) {
    return compare(label(left.typeName), label(right.typeName));
  }
  const names = new Set([...left.values.keys(), ...right.values.keys()]);
  for (const name of [...names].sort((first, second) => rank(first) - rank(second) || (first < second ? -1 : 1))) {
    const first = left.values.get(name) ?? null;
    const second = right.values.get(name) ?? null;
    // Relations do not take part in the order.
    if (isRelation(first) || isRelation(second)) {
      continue;
    }
    const result = compare(first, second);
    if (result !== 0) {
      return result;
    }
  }
  return 0;
}

function rank(fieldName: string): number {
  return fieldName === 'Name' ? 0 : fieldName.endsWith('__c') ? 2 : 1;
}

function label(typeName: string): string {
  return transaction().org.schema.object(typeName)?.label ?? typeName;
}

function isRelation(value: unknown): boolean {
  const kind = (value as { $type?: { kind?: string } } | null)?.$type?.kind;
  return kind === 'sobject' || kind === 'list';
}
