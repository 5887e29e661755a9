/** A record as formulas see it: its own values, its formula fields, and its parents, read when they are needed. */
import type { SObjectValue } from '../../apex/runtime/sobject';
import type { FormulaContext } from '../formula/context';
import type { FormulaEngine } from '../formula/engine';
import { formulaEnvironment, type FormulaEnvironment } from '../formula/globals';
import { toFormulaValue, type FormulaValue } from '../formula/values';
import type { ObjectDescribe } from '../schema/schema';
import { readRecords } from '../storage/records';
import type { Storage } from '../storage/storage';

/** Reads parents once for all the records of a chunk. */
export class RecordContexts {
  private readonly parents = new Map<string, SObjectValue | null>();

  /** @param environment of the running transaction when absent */
  constructor(
    private readonly storage: Storage,
    private readonly engine: FormulaEngine,
    private environment: FormulaEnvironment | null = null,
  ) {}

  of(object: ObjectDescribe, current: SObjectValue, old: SObjectValue | null): FormulaContext {
    this.environment ??= formulaEnvironment(this.storage);
    return {
      value: (path) => this.valueOf(object, current, path),
      prior: (path) => (old === null ? null : this.valueOf(object, old, path)),
      isNew: old === null,
      ...this.environment,
    };
  }

  /** Stored records by id, deleted ones too: read by one query, and kept for formulas. */
  read(object: ObjectDescribe, ids: readonly string[]): ReadonlyMap<string, SObjectValue> {
    this.load(object, ids);
    return new Map(
      ids.flatMap((id) => {
        const record = this.parents.get(id);
        return record ? [[id, record] as const] : [];
      }),
    );
  }

  /** Writes every formula field of the object into `record`. */
  computeFields(object: ObjectDescribe, record: SObjectValue): void {
    for (const field of object.fields.values()) {
      if (field.calculated && field.formula !== null) {
        record.values.set(field.name, this.engine.evaluateField(object, field, this.of(object, record, null)));
      }
    }
  }

  private valueOf(object: ObjectDescribe, record: SObjectValue, path: string): FormulaValue {
    const dot = path.indexOf('.');
    if (dot < 0) {
      const field = object.fields.get(path.toLowerCase());
      return field?.calculated && field.formula !== null
        ? toFormulaValue(this.engine.evaluateField(object, field, this.of(object, record, null)))
        : toFormulaValue(record.values.get(path));
    }
    const lookup = this.engine.schema.parentRelationship(object.name, path.slice(0, dot));
    const parentId = lookup && (record.values.get(lookup.name) as string | null | undefined);
    const parentObject = parentId && this.engine.schema.objectByKeyPrefix(parentId.slice(0, 3));
    const parent = parentObject ? this.parent(parentObject, parentId) : null;
    return parent && parentObject ? this.valueOf(parentObject, parent, path.slice(dot + 1)) : null;
  }

  private parent(object: ObjectDescribe, id: string): SObjectValue | null {
    this.load(object, [id]);
    return this.parents.get(id) ?? null;
  }

  private load(object: ObjectDescribe, ids: readonly string[]): void {
    const unknown = ids.filter((id) => !this.parents.has(id));
    if (unknown.length > 0) {
      const found = readRecords(this.storage, object, unknown);
      unknown.forEach((id) => this.parents.set(id, found.get(id)?.record ?? null));
    }
  }
}
