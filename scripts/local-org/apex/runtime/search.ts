/**
 * SOSL in tests. Apex Developer Guide, "Adding SOSL Queries to Unit Tests": a search in a test finds nothing but what
 * `Test.setFixedSearchResults` names, to which the WHERE and LIMIT clauses of RETURNING apply. Outside of tests there is
 * no search index here.
 */
import { types } from '../types';
import { ApexList } from './collections';
import { NotEmulatedError, throwApex } from './exception';
import { transaction, type DataAccess } from './transaction';

/** Key of `TestContext.state`. */
export const FIXED_SEARCH_RESULTS = 'Test.fixedSearchResults';

const RECORDS = types.list(types.sobject('SObject'));

/** One object of RETURNING: `Contact(LastName, Account.Name WHERE … ORDER BY … LIMIT 3)`. */
interface Returned {
  readonly objectName: string;
  readonly fields: string;
  readonly condition: string | null;
  /** ORDER BY, LIMIT and OFFSET. */
  readonly rest: string;
}

export function search(text: string, binds: ReadonlyMap<string, unknown>, access: DataAccess): ApexList {
  const running = transaction();
  if (running.test === null) {
    throw new NotEmulatedError('SOSL outside of tests');
  }
  running.limits.consume('soslQueries');
  const ids = (running.test.state.get(FIXED_SEARCH_RESULTS) as readonly string[] | undefined) ?? [];
  const found = new ApexList(types.list(types.primitive('Id')), [...ids]);
  const lists = returnedObjects(text).map((returned) => {
    const rows = running.database.query(soqlOf(returned), new Map([...binds, ['found', found]]), access);
    return new ApexList(RECORDS, rows.items);
  });
  return new ApexList(types.list(RECORDS), lists);
}

/** Static SOSL: `:b0`, `:b1`, … take the values by position. */
export function sosl(text: string, binds: readonly unknown[], access: DataAccess): ApexList {
  return search(text, new Map(binds.map((value, index) => [`b${index}`, value])), access);
}

/** The names of the objects that a search returns, in order. */
export function returnedNames(text: string): readonly string[] {
  return returnedObjects(text).map(({ objectName }) => objectName);
}

function soqlOf({ objectName, fields, condition, rest }: Returned): string {
  const where = condition === null ? '' : ` AND (${condition})`;
  return `SELECT ${fields} FROM ${objectName} WHERE Id IN :found${where}${rest}`;
}

const ITEM = /^\s*(\w+)\s*(?:\((.*)\))?\s*$/s;
const PARTS = /^(.*?)(?:\s+WHERE\s+(.*?))?(\s+(?:ORDER\s+BY|LIMIT|OFFSET)\b.*)?$/is;

function returnedObjects(text: string): readonly Returned[] {
  const [, clause] = /\bRETURNING\b(.*)$/is.exec(text) ?? [];
  if (clause === undefined) {
    return throwApex('System.QueryException', 'A RETURNING clause is needed to tell which objects are searched.');
  }
  return topLevelItems(clause).flatMap((item) => {
    const [, objectName, inner] = ITEM.exec(item) ?? [];
    const [, fields = 'Id', condition, rest = ''] = PARTS.exec(inner?.trim() ?? 'Id') ?? [];
    return objectName === undefined ? [] : [{ objectName, fields, condition: condition ?? null, rest }];
  });
}

/** Split at the commas outside of parentheses; what follows the last object (WITH, LIMIT, …) is left out. */
function topLevelItems(clause: string): string[] {
  const items = [''];
  let depth = 0;
  for (const character of clause) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (character === ',' && depth === 0) {
      items.push('');
    } else {
      items[items.length - 1] += character;
    }
  }
  return items.map((item) =>
    item.replace(/(\)|^\s*\w+)\s+(?:WITH|LIMIT|UPDATE)\b[^()]*(?:\([^()]*\)[^()]*)*$/is, '$1'),
  );
}
