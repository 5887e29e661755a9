/**
 * The clauses of a SOSL statement.
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_sosl_syntax.htm
 */
import { NotEmulatedError } from '../../apex/runtime/exception';
import { SoslError } from './sosl-error';

export type SearchGroup = 'ALL' | 'NAME' | 'EMAIL' | 'PHONE' | 'SIDEBAR';

/** The name under which the queries of {@link ReturnedObject} bind the ids that were found. */
export const FOUND_IDS = 'foundBySearch';

/** One object of RETURNING. */
export interface ReturnedObject {
  readonly objectName: string;
  /** Over the ids that were found. */
  readonly soql: string;
}

/** A value that stands in the text, or the name of a bind. */
export type StatementValue<T> = { readonly value: T } | { readonly bind: string };

export interface SearchStatement {
  readonly find: StatementValue<string>;
  readonly group: SearchGroup;
  /** Null: every object that can be searched, ids alone. */
  readonly returning: readonly ReturnedObject[] | null;
  /** Null where the statement does not say. */
  readonly mode: 'user' | 'system' | null;
  readonly limit: StatementValue<number> | null;
}

const GROUPS: ReadonlySet<string> = new Set(['ALL', 'NAME', 'EMAIL', 'PHONE', 'SIDEBAR']);
const NO_TERM = 'No search term found. The search term must be enclosed in braces.';

/** @throws SoslError */
export function parseStatement(text: string): SearchStatement {
  const mask = masked(text);
  const start = /^\s*FIND\b/i.exec(mask);
  if (!start) {
    throw new SoslError(NO_TERM);
  }
  const find = findClause(text.slice(start[0].length));
  const clauses = clausesOf(text, mask, start[0].length);
  const scope = clauses.get('IN');
  const group = scope === undefined ? 'ALL' : groupOf(scope);
  const returning = clauses.get('RETURNING');
  const limit = clauses.get('LIMIT');
  return {
    find,
    group,
    returning: returning === undefined ? null : topLevelItems(returning).map(returnedObject),
    mode: modeOf(clauses.get('WITH') ?? ''),
    limit: limit === undefined ? null : limitOf(limit),
  };
}

/** The text with what is inside of quotes, braces and parentheses blanked out, so that clauses can be told by words. */
function masked(text: string): string {
  let depth = 0;
  return text.replace(/'(?:\\.|[^'\\])*'|\{(?:\\.|[^}\\])*\}|[()]|[^'{}()]+/gs, (part) => {
    if (part === '(' || part === ')') {
      depth += part === '(' ? 1 : -1;
      return part;
    }
    return depth > 0 || /^['{]/.test(part) ? ' '.repeat(part.length) : part;
  });
}

function clausesOf(text: string, mask: string, from: number): ReadonlyMap<string, string> {
  const starts = [...mask.matchAll(/\b(IN|RETURNING|WITH|LIMIT|UPDATE)\b/gi)]
    .filter(({ index }) => index >= from)
    .map((match) => ({ name: match[1].toUpperCase(), start: match.index, end: match.index + match[0].length }));
  const clauses = new Map<string, string>();
  starts.forEach(({ name, end }, index) => {
    const content = text.slice(end, starts[index + 1]?.start ?? text.length).trim();
    clauses.set(name, clauses.has(name) ? `${clauses.get(name)}, ${content}` : content);
  });
  return clauses;
}

/** `{words}`, or as Apex has it `'words'` and `:bind`. */
function findClause(rest: string): StatementValue<string> {
  const [, braces, quotes, bind] = /^\s*(?:\{((?:\\.|[^}\\])*)\}|'((?:\\.|[^'\\])*)'|:\s*(\w+))/s.exec(rest) ?? [];
  if (bind !== undefined) {
    return { bind };
  }
  const value = braces ?? quotes?.replace(/\\(['\\])/g, '$1');
  if (value === undefined) {
    throw new SoslError(NO_TERM);
  }
  return { value };
}

function groupOf(scope: string): SearchGroup {
  const group = /^(\w+)\s+FIELDS$/i.exec(scope)?.[1].toUpperCase() ?? '';
  if (!GROUPS.has(group)) {
    throw new SoslError(`unexpected token: ${scope}`);
  }
  return group as SearchGroup;
}

function modeOf(withClause: string): SearchStatement['mode'] {
  const gap = /\b(DATA\s+CATEGORY|SNIPPET|SPELL_CORRECTION|PRICEBOOKID)\b/i.exec(withClause)?.[1];
  if (gap !== undefined) {
    throw new NotEmulatedError(`SOSL WITH ${gap.toUpperCase()}`);
  }
  const mode = /\b(USER|SYSTEM)_MODE\b/i.exec(withClause)?.[1].toLowerCase();
  return (mode as 'user' | 'system' | undefined) ?? null;
}

function limitOf(text: string): StatementValue<number> {
  const bind = /^:\s*(\w+)$/.exec(text)?.[1];
  if (bind !== undefined) {
    return { bind };
  }
  if (!/^\d+$/.test(text)) {
    throw new SoslError(`unexpected token: ${text}`);
  }
  return { value: Number(text) };
}

/** Split at the commas outside of parentheses. */
function topLevelItems(clause: string): readonly string[] {
  const mask = masked(clause);
  const items: string[] = [];
  let start = 0;
  for (let index = 0; index <= mask.length; index++) {
    if (index === mask.length || mask[index] === ',') {
      items.push(clause.slice(start, index).trim());
      start = index + 1;
    }
  }
  return items;
}

/** `Contact`, or `Contact(LastName, Account.Name WHERE … ORDER BY … LIMIT 3)`. */
function returnedObject(item: string): ReturnedObject {
  const [, objectName, inner] = /^(\w+)\s*(?:\((.*)\))?$/s.exec(item) ?? [];
  if (objectName === undefined) {
    throw new SoslError(`unexpected token: ${item}`);
  }
  const text = inner?.trim() ?? 'Id';
  const mask = masked(text);
  if (/\bUSING\s+LISTVIEW\b/i.test(mask)) {
    throw new NotEmulatedError('SOSL USING LISTVIEW');
  }
  const [where, rest] = [/\bWHERE\b/i, /\b(?:ORDER\s+BY|LIMIT|OFFSET)\b/i].map((word) => word.exec(mask));
  const restAt = rest?.index ?? text.length;
  const fields = text.slice(0, where?.index ?? restAt).trim();
  const condition = where ? ` AND (${text.slice(where.index + where[0].length, restAt).trim()})` : '';
  const soql = `SELECT ${fields} FROM ${objectName} WHERE Id IN :${FOUND_IDS}${condition} ${text.slice(restAt)}`;
  return { objectName, soql: soql.trim() };
}
