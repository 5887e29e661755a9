/** SOQL text -> bound query, remembered by text for as long as the schema stays the same. */
import type { Schema } from '../schema/schema';
import type { BoundQuery } from './bind/bound';
import { bindTopQuery } from './bind/query';
import type { BindOptions } from './bind/scope';
import { SoqlError } from './error';
import { parsedQuery } from './syntax/parsed-queries';

/** Dynamic SOQL with its values written into the text would otherwise grow without end. */
const MAX_PLANS = 2000;

type Plans = Map<string, BoundQuery | SoqlError>;

export class QueryPlanner {
  /** By surface and version, then by text, so that no key has to be put together for each run. */
  private plans: Readonly<Record<BindOptions['surface'], Map<number, Plans>>> = { apex: new Map(), api: new Map() };
  private schema: Schema | null = null;

  /** @throws SoqlError */
  plan(soql: string, schema: Schema, options: BindOptions): BoundQuery {
    if (this.schema !== schema) {
      this.schema = schema;
      this.plans = { apex: new Map(), api: new Map() };
    }
    const ofVersions = this.plans[options.surface];
    let plans = ofVersions.get(options.apiVersion);
    if (!plans || plans.size >= MAX_PLANS) {
      plans = new Map();
      ofVersions.set(options.apiVersion, plans);
    }
    let plan = plans.get(soql);
    if (!plan) {
      plan = bind(soql, schema, options);
      plans.set(soql, plan);
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
