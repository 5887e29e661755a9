/** Copies of records without what the running user may not see or change. */
import { ApexList, ApexMap, ApexSet } from '../../../runtime/collections';
import { throwApex } from '../../../runtime/exception';
import { SObjectValue } from '../../../runtime/sobject';
import { transaction } from '../../../runtime/transaction';
import { types, type ListType } from '../../../types';
import type { FieldDescribe } from '../../../../data/schema/schema';
import { SObjectAccessDecision } from '../System/SObjectAccessDecision';
import { stringSet } from './lists';

export type AccessCheck = 'CREATABLE' | 'READABLE' | 'UPDATABLE' | 'UPSERTABLE';

export function stripInaccessible(check: AccessCheck, records: ApexList, enforceRoot: boolean): SObjectAccessDecision {
  const stripper = new Stripper(check);
  const modified: number[] = [];
  const stripped = records.items.map((item, index) => {
    const record = item as SObjectValue;
    if (enforceRoot && !stripper.mayTouch(record.typeName)) {
      throwApex('System.NoAccessException', `No access to entity: ${record.typeName}`);
    }
    const before = stripper.removals;
    const copy = stripper.strip(record);
    if (stripper.removals > before) {
      modified.push(index);
    }
    return copy;
  });
  return new SObjectAccessDecision(
    new ApexList(concreteType(records), stripped),
    stripper.removedFields(),
    ApexSet.of(types.primitive('Integer'), modified),
  );
}

/** A generic list comes back as a list of the one type that its records have. */
function concreteType(records: ApexList): ListType {
  const [first, ...others] = records.items.map((item) => (item as SObjectValue).$type);
  return first && others.every((type) => type === first) ? types.list(first) : records.$type;
}

class Stripper {
  /** Fields taken away so far, counted once for each record. */
  removals = 0;
  private readonly removed = new Map<string, Set<string>>();

  constructor(private readonly check: AccessCheck) {}

  mayTouch(objectName: string): boolean {
    const { org, user } = transaction();
    const permission = org.permissions.object(user, objectName);
    const allowed: Readonly<Record<AccessCheck, boolean>> = {
      READABLE: permission.read,
      CREATABLE: permission.create,
      UPDATABLE: permission.edit,
      UPSERTABLE: permission.create && permission.edit,
    };
    return allowed[this.check];
  }

  strip(record: SObjectValue): SObjectValue {
    const copy = new SObjectValue(record.typeName, new Map(), record.origin);
    for (const [name, value] of record.values) {
      if (this.keeps(record.typeName, name)) {
        copy.values.set(name, this.stripValue(value));
      } else {
        this.remove(record.typeName, name);
      }
    }
    return copy;
  }

  removedFields(): ApexMap {
    const string = types.primitive('String');
    return ApexMap.of(
      string,
      types.set(string),
      [...this.removed].map(([objectName, fields]) => [objectName, stringSet(fields)] as const),
    );
  }

  private stripValue(value: unknown): unknown {
    if (value instanceof SObjectValue) {
      return this.strip(value);
    }
    return value instanceof ApexList
      ? new ApexList(
          value.$type,
          value.items.map((item) => this.stripValue(item)),
        )
      : value;
  }

  private keeps(objectName: string, name: string): boolean {
    const { org, user } = transaction();
    const field = org.schema.field(objectName, name);
    if (!field) {
      return this.keepsRelation(objectName, name);
    }
    const permission = org.permissions.field(user, objectName, field.name);
    return (
      field.type === 'id' || (this.check === 'READABLE' ? permission.read : permission.edit && this.writable(field))
    );
  }

  /** A parent stands or falls with its lookup field; a child list with the child object. */
  private keepsRelation(objectName: string, name: string): boolean {
    const { schema } = transaction().org;
    const lookup = schema.parentRelationship(objectName, name);
    if (lookup) {
      return this.keeps(objectName, lookup.name);
    }
    const child = schema.childRelationships(objectName).find((relation) => relation.relationshipName === name);
    return child === undefined || this.mayTouch(child.childObject);
  }

  private writable(field: FieldDescribe): boolean {
    const writable: Readonly<Record<Exclude<AccessCheck, 'READABLE'>, boolean>> = {
      CREATABLE: field.createable,
      UPDATABLE: field.updateable,
      UPSERTABLE: field.createable && field.updateable,
    };
    return this.check === 'READABLE' || writable[this.check];
  }

  private remove(objectName: string, name: string): void {
    this.removals += 1;
    const fields = this.removed.get(objectName) ?? new Set<string>();
    fields.add(name);
    this.removed.set(objectName, fields);
  }
}
