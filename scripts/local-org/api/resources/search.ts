/** `search` takes SOSL, `parameterizedSearch` the same as parameters. */
import { ApiError } from '../api-error';
import { bodyObject } from '../dml';
import type { ApiCall, Route } from '../route';
import { jsonResponse, type WireResponse } from '../wire';

const SEARCH = '/services/data/:version/search';
const PARAMETERIZED = '/services/data/:version/parameterizedSearch';

export const searchRoutes: readonly Route[] = [
  { method: 'GET', pattern: SEARCH, handle: search },
  { method: 'GET', pattern: PARAMETERIZED, handle: (call) => answer(call, soslOf(fromQuery(call))) },
  { method: 'POST', pattern: PARAMETERIZED, handle: (call) => answer(call, soslOf(bodyObject(call) as SearchInput)) },
];

function search(call: ApiCall): WireResponse {
  const { q = '' } = call.request.query;
  if (q.trim() === '') {
    throw new ApiError(400, 'MALFORMED_SEARCH', 'No search term found. The search term must be enclosed in braces.');
  }
  return answer(call, q);
}

function answer(call: ApiCall, sosl: string): WireResponse {
  return jsonResponse(200, { searchRecords: call.org.search(call.user, sosl) });
}

/** REST API Developer Guide, "Search with Parameters in the Request Body". */
interface SearchInput {
  readonly q?: string;
  readonly in?: string;
  readonly fields?: readonly string[];
  readonly sobjects?: readonly SearchedObject[];
  readonly defaultLimit?: number;
  readonly overallLimit?: number;
}

interface SearchedObject {
  readonly name: string;
  readonly fields?: readonly string[];
  readonly where?: string;
  readonly orderBy?: string;
  readonly limit?: number;
  readonly offset?: number;
}

function fromQuery({ request: { query } }: ApiCall): SearchInput {
  const listed = (text: string | undefined): readonly string[] | undefined =>
    text?.split(',').map((part) => part.trim());
  const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));
  return {
    q: query.q,
    in: query.in,
    fields: listed(query.fields),
    sobjects: listed(query.sobject)?.map((name) => ({
      name,
      fields: listed(query[`${name}.fields`]),
      where: query[`${name}.where`],
      limit: number(query[`${name}.limit`]),
    })),
    defaultLimit: number(query.defaultLimit),
    overallLimit: number(query.overallLimit),
  };
}

/** Search words given as a parameter are plain: what SOSL reads as its own is escaped. */
function soslOf(input: SearchInput): string {
  const { q = '', sobjects, overallLimit } = input;
  if (q.trim() === '') {
    throw new ApiError(400, 'MISSING_ARGUMENT', 'The q parameter is missing.');
  }
  const find = `FIND {${q.replace(/[\\{}[\]()^~:'+-]/g, '\\$&')}}`;
  const scope = input.in === undefined ? '' : ` IN ${input.in.replace(/\s*FIELDS$/i, '')} FIELDS`;
  const returning = sobjects ? ` RETURNING ${sobjects.map((object) => returned(object, input)).join(', ')}` : '';
  return `${find}${scope}${returning}${overallLimit === undefined ? '' : ` LIMIT ${overallLimit}`}`;
}

function returned(object: SearchedObject, { fields = ['Id'], defaultLimit }: SearchInput): string {
  const { name, where, orderBy, limit = defaultLimit, offset } = object;
  const clauses = [
    (object.fields ?? fields).join(', '),
    where === undefined ? '' : `WHERE ${where}`,
    orderBy === undefined ? '' : `ORDER BY ${orderBy}`,
    limit === undefined ? '' : `LIMIT ${limit}`,
    offset === undefined ? '' : `OFFSET ${offset}`,
  ];
  return `${name}(${clauses.filter((clause) => clause !== '').join(' ')})`;
}
