/**
 * SOSL. Apex Developer Guide, "Adding SOSL Queries to Unit Tests": a search in a test finds nothing but what
 * `Test.setFixedSearchResults` names, to which the WHERE and LIMIT clauses of RETURNING apply.
 */
import { types } from '../types';
import { ApexList } from './collections';
import { transaction, type DataAccess, type FoundObject } from './transaction';

/** Key of `TestContext.state`. */
export const FIXED_SEARCH_RESULTS = 'Test.fixedSearchResults';

const RECORDS = types.list(types.sobject('SObject'));

/** What was found, object by object, in the order of RETURNING. */
export function searchObjects(
  text: string,
  binds: ReadonlyMap<string, unknown>,
  access: DataAccess,
): readonly FoundObject[] {
  const { test, limits, database } = transaction();
  limits.consume('soslQueries');
  const fixedIds =
    test === null ? null : ((test.state.get(FIXED_SEARCH_RESULTS) as readonly string[] | undefined) ?? []);
  return database.search(text, binds, access, fixedIds);
}

export function search(text: string, binds: ReadonlyMap<string, unknown>, access: DataAccess): ApexList {
  const lists = searchObjects(text, binds, access).map(({ records }) => new ApexList(RECORDS, [...records]));
  return new ApexList(types.list(RECORDS), lists);
}

/** Static SOSL: `:b0`, `:b1`, … take the values by position. */
export function sosl(text: string, binds: readonly unknown[], access: DataAccess): ApexList {
  return search(text, new Map(binds.map((value, index) => [`b${index}`, value])), access);
}
