/** SOQL text -> bound query, remembered by text for as long as the schema stays the same. */
import type { Schema } from '../schema/schema';
import type { BoundQuery } from './bind/bound';
import { bindTopQuery } from './bind/query';
import type { BindOptions } from './bind/scope';
import { SoqlError } from './error';
import { parsedQuery } from './syntax/parsed-queries';

/** Dynamic SOQL with its values written into the text would otherwise grow without end. */
const MAX_PLANS = 2000;

export class QueryPlanner {
  private plans = new Map<string, BoundQuery | SoqlError>();
  private schema: Schema | null = null;

  /** @throws SoqlError */
  plan(soql: string, schema: Schema, options: BindOptions): BoundQuery {
    if (this.schema !== schema || this.plans.size >= MAX_PLANS) {
      this.schema = schema;
      this.plans = new Map();
    }
    const key = `${options.surface} ${options.apiVersion} ${soql}`;
    let plan = this.plans.get(key);
    if (!plan) {
      plan = bind(soql, schema, options);
      this.plans.set(key, plan);
    }
    if (plan instanceof SoqlError) {
      throw plan;
    }
    return plan;
  }
}

function bind(soql: string, schema: Schema, options: BindOptions): BoundQuery | SoqlError {
  try {
    return bindTopQuery(parsedQuery(soql), schema, options);
  } catch (error) {
    if (error instanceof SoqlError) {
      return error;
    }
    throw error;
  }
}
