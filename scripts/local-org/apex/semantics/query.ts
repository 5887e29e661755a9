/** What semantics needs to know of a query; `data/soql/analyse.ts` answers it. */
import type { Schema } from '../../data/schema/schema';

export interface AnalysedQuery {
  /** Canonical name of the object in the FROM clause. */
  readonly objectName: string;
  readonly kind: 'rows' | 'count' | 'aggregate';
}

/** Throws an error with a `message` in the platform's wording for a query that the platform refuses. */
export type QueryAnalyser = (soql: string, schema: Schema, apiVersion: number) => AnalysedQuery;
