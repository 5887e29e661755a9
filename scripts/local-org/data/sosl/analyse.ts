/** What the Apex compiler asks about a search: is it valid, and what must its binds be. */
import type { Schema } from '../schema/schema';
import { analyseQuery, type ShapeBind } from '../soql/analyse';
import { FOUND_IDS, parseStatement } from './statement';

/**
 * @throws SoslError, SoqlError
 */
export function analyseSearch(sosl: string, schema: Schema, apiVersion: number): readonly ShapeBind[] {
  const { returning } = parseStatement(sosl);
  return (returning ?? [])
    .flatMap(({ soql }) => analyseQuery(soql, schema, apiVersion).binds)
    .filter(({ text }) => text !== FOUND_IDS);
}
