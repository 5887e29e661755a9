/**
 * An SObject: which fields it holds is part of its value, so that a field that was not queried can be refused and an
 * update writes only what was set. Field names are canonical here; the compiler or the dynamic accessors resolve case.
 */
import { types, type SObjectType } from '../types';
import { throwApex } from './exception';
import type { ApexObject } from './value';

/**
 * Where a record came from decides what an absent field means (an error on a queried one, else null) and whether the
 * fields it holds were set by somebody: those of a `saved` one, as triggers see it, were not.
 */
export type SObjectOrigin = 'constructed' | 'queried' | 'saved';

export interface RecordOptions {
  /** Over-long strings are cut off instead of refused. */
  readonly allowFieldTruncation: boolean;
}

export class SObjectValue implements ApexObject {
  readonly $type: SObjectType;
  /** Scalars by field API name, a parent SObject or a child List by relationship name. */
  readonly values: Map<string, unknown>;
  origin: SObjectOrigin;
  /** Errors that `addError` put on it during a trigger; null until the first. */
  errors: { field: string | null; message: string }[] | null = null;
  /** True inside an after trigger and for `Trigger.old`: a write then throws `System.FinalException`. */
  readOnly = false;
  /** What `setOptions` asked of the DML that saves it. */
  options: RecordOptions | null = null;

  constructor(typeName: string, values?: Map<string, unknown>, origin: SObjectOrigin = 'constructed') {
    this.$type = types.sobject(typeName);
    this.values = values ?? new Map();
    this.origin = origin;
  }

  get typeName(): string {
    return this.$type.name;
  }

  get id(): string | null {
    return (this.values.get('Id') as string | undefined) ?? null;
  }

  /** Throws `System.SObjectException` for a field that a queried record does not hold; only a copy of one has no id. */
  get(name: string): unknown {
    const value = this.values.get(name);
    if (value === undefined) {
      if (this.origin === 'queried' && name !== 'Id') {
        throwApex(
          'System.SObjectException',
          `SObject row was retrieved via SOQL without querying the requested field: ${this.typeName}.${name}`,
        );
      }
      return null;
    }
    return value;
  }

  set(name: string, value: unknown): unknown {
    if (this.readOnly) {
      throwApex('System.FinalException', 'Record is read-only');
    }
    this.values.set(name, value);
    return value;
  }

  has(name: string): boolean {
    return this.values.has(name);
  }

  /** A copy that shares no state but the (immutable) scalar values; relations are shared. */
  copy(): SObjectValue {
    return new SObjectValue(this.typeName, new Map(this.values), this.origin);
  }
}
