/** Inline SOQL and SOSL. */
import { analyseSearch } from '../../../data/sosl/analyse';
import type { AccessMode } from '../../runtime/transaction';
import { types } from '../../types';
import type { SoqlSyntax, SoslSyntax } from '../../syntax/nodes';
import type { BoundExpression } from '../bound-expression';
import type { AnalysedQuery } from '../query';
import type { Body } from './body';
import { checkBinds } from './query-binds';

export function bindSoql(body: Body, syntax: SoqlSyntax): BoundExpression {
  const { position, text } = syntax;
  const binds = syntax.binds.map((bind) => body.bind(bind));
  const query = analyse(body, syntax);
  checkBinds(body, binds, query.binds);
  const access = accessOf(body, syntax);
  const common = { kind: 'soql', position, text, binds, access, objectName: query.objectName } as const;
  if (query.kind === 'count') {
    return { ...common, type: types.primitive('Integer'), result: 'count' };
  }
  const row = query.kind === 'aggregate' ? 'AggregateResult' : query.objectName;
  return { ...common, type: types.list(types.sobject(row)), result: 'list' };
}

function analyse(body: Body, syntax: SoqlSyntax): AnalysedQuery {
  return refusing(body, syntax, () => body.source.analyseQuery(syntax.text, body.table.schema, body.source.apiVersion));
}

/** What the query's own compiler refuses, at its place in the source. */
function refusing<T>(body: Body, { position }: SoqlSyntax | SoslSyntax, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) {
      throw error;
    }
    return body.refuse(position, 'QUERY', error.message);
  }
}

export function bindSosl(body: Body, syntax: SoslSyntax): BoundExpression {
  const { position, text } = syntax;
  const binds = syntax.binds.map((bind) => body.bind(bind));
  const { apiVersion } = body.source;
  checkBinds(
    body,
    binds,
    refusing(body, syntax, () => analyseSearch(text, body.table.schema, apiVersion)),
  );
  const type = types.list(types.list(types.sobject('SObject')));
  return { kind: 'sosl', position, type, text, binds, access: accessOf(body, syntax) };
}

function accessOf(body: Body, syntax: SoqlSyntax | SoslSyntax): AccessMode {
  const clauses = syntax.text.replace(/'(?:\\.|[^'\\])*'/g, "''");
  if (/\bwith\s+user_mode\b/i.test(clauses)) {
    return 'user';
  }
  if (/\bwith\s+system_mode\b/i.test(clauses)) {
    return 'system';
  }
  return /\bwith\s+security_enforced\b/i.test(clauses) ? 'user' : body.source.access;
}
