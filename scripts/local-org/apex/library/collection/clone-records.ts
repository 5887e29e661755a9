/** What `clone` and `deepClone` leave out of the copy of an SObject. */
import { ApexList } from '../../runtime/collections';
import { SObjectValue } from '../../runtime/sobject';

const TIMESTAMP_FIELDS = ['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate'];

export interface Preserved {
  readonly id: boolean;
  readonly timestamps: boolean;
}

/** A copy of a record; records that hang on it are copied too. */
export function cloneRecord(record: SObjectValue, preserved: Preserved): SObjectValue {
  const copy = record.copy();
  for (const [name, value] of copy.values) {
    copy.values.set(name, cloneDeep(value, preserved));
  }
  if (!preserved.id) {
    copy.values.delete('Id');
  }
  if (!preserved.timestamps) {
    TIMESTAMP_FIELDS.forEach((name) => copy.values.delete(name));
  }
  return copy;
}

/** Copies records and lists of records; every other value is shared. */
export function cloneDeep(value: unknown, preserved: Preserved): unknown {
  if (value instanceof SObjectValue) {
    return cloneRecord(value, preserved);
  }
  return value instanceof ApexList
    ? new ApexList(
        value.$type,
        value.items.map((item) => cloneDeep(item, preserved)),
      )
    : value;
}
