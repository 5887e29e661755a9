/** What semantics needs to know of a query; `data/soql/analyse.ts` answers it. */
import type { FieldType, Schema } from '../../data/schema/schema';

export interface AnalysedQuery {
  /** Canonical name of the object in the FROM clause. */
  readonly objectName: string;
  readonly kind: 'rows' | 'count' | 'aggregate';
  readonly binds: readonly AnalysedBind[];
}

export interface AnalysedBind {
  /** As in the text, without the colon: `b0`. */
  readonly text: string;
  /** `list`: a collection or a single value after IN; `count`: an Integer after LIMIT or OFFSET. */
  readonly role: 'value' | 'list' | 'count';
  /** Of the field it is compared with. */
  readonly type: FieldType;
}

/** Throws an error with a `message` in the platform's wording for a query that the platform refuses. */
export type QueryAnalyser = (soql: string, schema: Schema, apiVersion: number) => AnalysedQuery;
