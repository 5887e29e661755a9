/**
 * Component visibility: criteria on the record, the user, his permissions and the device.
 * Source: Metadata API Developer Guide, FlexiPage, UiFormulaRule.
 */
import type { PageDescription, PageItem } from '../page-description';
import { getFieldValue } from './records';
import { hasCustomPermission, hasUserPermission, user } from './session';

type Visibility = NonNullable<PageItem['visibility']>;
type Criterion = Visibility['criteria'][number];
export type PageRecord = Parameters<typeof getFieldValue>[0];

/** Fields of the record that the rules of the page ask for, as `Account.Name`. */
export function fieldsOfRules(page: PageDescription, items: readonly PageItem[]): readonly string[] {
  return items
    .flatMap(({ visibility }) => visibility?.criteria ?? [])
    .flatMap(({ left }) => recordField(left) ?? [])
    .map((path) => `${page.objectApiName ?? ''}.${path}`);
}

export function isVisible({ visibility }: PageItem, page: PageDescription, record: PageRecord): boolean {
  if (!visibility) {
    return true;
  }
  const results = visibility.criteria.map((criterion) => holds(criterion, page, record));
  return visibility.filter === null ? results.every((result) => result) : evaluate(visibility.filter, results);
}

function holds({ left, operator, right }: Criterion, page: PageDescription, record: PageRecord): boolean {
  const value = valueOf(left, page, record);
  const [text, wanted] = [String(value ?? '').toLowerCase(), right.toLowerCase()];
  switch (operator) {
    case 'EQUAL':
      return text === wanted;
    case 'NE':
      return text !== wanted;
    case 'CONTAINS':
      return text.includes(wanted);
    case 'GT':
      return compare(value, right) > 0;
    case 'GE':
      return compare(value, right) >= 0;
    case 'LT':
      return compare(value, right) < 0;
    case 'LE':
      return compare(value, right) <= 0;
    default:
      throw new Error(`The operator ${operator} of a visibility rule is not emulated by the local org.`);
  }
}

function compare(value: unknown, right: string): number {
  const number = Number(right);
  return Number.isNaN(number) ? String(value ?? '').localeCompare(right) : Number(value ?? 0) - number;
}

/** `{!Record.Status}`, `{!$Permission.CustomPermission.X}`, `{!$User.Id}`, `{!$Client.FormFactor}` */
function valueOf(expression: string, page: PageDescription, record: PageRecord): unknown {
  const field = recordField(expression);
  if (field !== null) {
    return getFieldValue(record, `${page.objectApiName ?? ''}.${field}`);
  }
  const [, kind, name] = /^\{!\$(\w+(?:\.\w+)?)\.(\w+)\}$/.exec(expression) ?? [];
  switch (kind) {
    case 'Permission.CustomPermission':
      return hasCustomPermission(name ?? '');
    case 'Permission.StandardPermission':
      return hasUserPermission(name ?? '');
    case 'User.Profile':
      return user.profile;
    case 'User':
      return name === 'Id' ? user.id : notEmulated(expression);
    case 'Client':
      return 'Large';
    default:
      return notEmulated(expression);
  }
}

function recordField(expression: string): string | null {
  return /^\{!Record\.([\w.]+)\}$/.exec(expression)?.[1] ?? null;
}

function notEmulated(expression: string): never {
  throw new Error(`${expression} in a visibility rule is not emulated by the local org.`);
}

/** `1 AND (2 OR NOT 3)`, the numbers being those of the criteria. */
function evaluate(filter: string, results: readonly boolean[]): boolean {
  const tokens = filter.match(/\d+|AND|OR|NOT|[()]/gi) ?? [];
  let position = 0;
  const accept = (token: string): boolean => {
    const matches = tokens[position]?.toUpperCase() === token;
    position += matches ? 1 : 0;
    return matches;
  };
  const primary = (): boolean => {
    if (accept('NOT')) {
      return !primary();
    }
    if (accept('(')) {
      const inner = either();
      accept(')');
      return inner;
    }
    const number = Number(tokens[position]);
    position += 1;
    return results[number - 1] ?? false;
  };
  const both = (): boolean => {
    let result = primary();
    while (accept('AND')) {
      const next = primary();
      result = result && next;
    }
    return result;
  };
  const either = (): boolean => {
    let result = both();
    while (accept('OR')) {
      const next = both();
      result = result || next;
    }
    return result;
  };
  return either();
}
