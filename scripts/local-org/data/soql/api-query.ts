/** The answer to a query of the REST API: plain records, columns in the order of the query, page by page. */
import { ApexList } from '../../apex/runtime/collections';
import { SObjectValue } from '../../apex/runtime/sobject';
import { ApexBlob, ApexDate, ApexDatetime, ApexTime } from '../../apex/runtime/temporal';
import { isDecimal } from '../../apex/runtime/value';
import { isCompound } from '../schema/compound';
import { shapeOf, type QueryShape, type ShapeChildren, type ShapeValue } from './analyse';
import type { BoundQuery } from './bind/bound';

export type ApiValue = string | number | boolean | null | ApiRecord | ApiRecordList;

export interface ApiRecord {
  readonly [name: string]: ApiValue;
}

/** A child list; an empty one is null. */
export interface ApiRecordList {
  readonly totalSize: number;
  readonly done: true;
  readonly records: readonly ApiRecord[];
}

export class ApiQuery {
  /** What each column is, for `?columns=true`. */
  readonly shape: QueryShape;

  constructor(
    query: BoundQuery,
    private readonly found: readonly SObjectValue[],
    /** Of `SELECT COUNT()` the count, while there are no records. */
    readonly totalSize: number,
    private readonly apiVersion: number,
  ) {
    this.shape = shapeOf(query);
  }

  /** How many records there are to page through. */
  get length(): number {
    return this.found.length;
  }

  page(offset: number, count: number): readonly ApiRecord[] {
    return this.found.slice(offset, offset + count).map((record) => this.record(record, this.shape));
  }

  private record(record: SObjectValue, shape: QueryShape): ApiRecord {
    const result: Record<string, ApiValue> = this.attributes(record);
    for (const field of shape.fields) {
      if (field.kind === 'children') {
        result[field.relationship] = this.children(record, field);
      } else {
        this.place(result, record, field);
      }
    }
    return result;
  }

  /** Follows the path through the record, making the parents on the way. */
  private place(result: Record<string, ApiValue>, record: SObjectValue, field: ShapeValue): void {
    const [name, ...rest] = field.path as [string, ...string[]];
    const value = record.values.get(name) ?? null;
    if (rest.length === 0) {
      result[name] = field.field && isCompound(field.field) ? compound(value) : this.scalar(value, record, name);
    } else if (value instanceof SObjectValue) {
      const parent = (result[name] ?? this.attributes(value)) as Record<string, ApiValue>;
      result[name] = parent;
      this.place(parent, value, { ...field, path: rest });
    } else {
      result[name] = null;
    }
  }

  private attributes(record: SObjectValue): Record<string, ApiValue> {
    const type = record.typeName;
    const url = `/services/data/v${this.apiVersion.toFixed(1)}/sobjects/${type}/${record.id}`;
    return { attributes: record.id === null ? { type } : { type, url } };
  }

  private children(record: SObjectValue, field: ShapeChildren): ApiRecordList | null {
    const list = record.values.get(field.relationship);
    if (!(list instanceof ApexList) || list.items.length === 0) {
      return null;
    }
    const records = list.items.map((child) => this.record(child as SObjectValue, field.shape));
    return { totalSize: records.length, done: true, records };
  }

  private scalar(value: unknown, record: SObjectValue, name: string): ApiValue {
    if (value instanceof ApexBlob) {
      return `/services/data/v${this.apiVersion.toFixed(1)}/sobjects/${record.typeName}/${record.id}/${name}`;
    }
    return apiScalar(value);
  }
}

function compound(value: unknown): ApiRecord | null {
  return typeof value === 'string' ? (JSON.parse(value) as ApiRecord) : null;
}

/** As JSON of the REST API: `2026-01-31`, `2026-01-31T08:00:00.000+0000`, `08:00:00.000Z`. */
export function apiScalar(value: unknown): string | number | boolean | null {
  if (value instanceof ApexDate) {
    return value.toIso();
  }
  if (value instanceof ApexDatetime) {
    return new Date(value.milliseconds).toISOString().replace('Z', '+0000');
  }
  if (value instanceof ApexTime) {
    return new Date(value.milliseconds).toISOString().slice(11);
  }
  return isDecimal(value) ? value.numberValue() : (value as string | number | boolean | null);
}
