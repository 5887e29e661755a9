/** A Salesforce org for the pushes of the portal: answers what it is told to, and links each event once. */
import { createHash } from 'node:crypto';
import { json, startServer, type HttpAnswer, type HttpCall } from '../../shared/http-server';
import type { Exchange } from '../../shared/openapi-bodies';

export interface FakeOrg {
  readonly target: { instanceUrl: string; accessToken: string };
  /** Every push that came, with its answer. */
  readonly exchanges: readonly Exchange[];
  /** Answers in place of linking, one for each push to come; `null` links. */
  readonly answers: (HttpAnswer | null)[];
  close(): Promise<void>;
}

const TOKEN = 'org-token';

export async function startFakeOrg(): Promise<FakeOrg> {
  const exchanges: Exchange[] = [];
  const answers: (HttpAnswer | null)[] = [];
  const server = await startServer('fake org', 0, (call, response) => {
    const answer = answers.shift() ?? answerOf(call);
    exchanges.push({
      method: call.method,
      path: call.url.pathname,
      requestHeaders: call.headers,
      requestBody: call.body,
      status: answer.status,
      responseHeaders: answer.headers ?? {},
      responseBody: answer.body,
    });
    response.writeHead(answer.status, { ...answer.headers });
    response.end(answer.body);
    return Promise.resolve();
  });
  return { target: { instanceUrl: server.url, accessToken: TOKEN }, exchanges, answers, close: server.close };
}

function answerOf({ headers, body, url }: HttpCall): HttpAnswer {
  if (headers['authorization'] !== `Bearer ${TOKEN}`) {
    return json(401, [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }]);
  }
  const { registration_id, order_id, journey_id, member } = JSON.parse(body) as Record<string, string> & {
    member: { member_id: string };
  };
  const externalId = registration_id ?? order_id ?? '';
  const records = registration_id
    ? [linked('Account', '001', member.member_id), ...(journey_id ? [linked('Case', '500', journey_id)] : [])]
    : [linked('Kit_Order__c', 'a07', externalId)];
  const result = {
    externalId,
    stagedId: recordId('a01', externalId),
    recordId: records[0]?.recordId,
    records,
    status: 'Linked',
    error: null,
  };
  return json(200, { feed: url.pathname.split('/').at(-1), results: [result] });
}

function linked(objectName: string, keyPrefix: string, externalId: string): { objectName: string; recordId: string } {
  return { objectName, recordId: recordId(keyPrefix, externalId) };
}

/** The same record for the same external id, however often it is pushed. */
export function recordId(keyPrefix: string, externalId: string): string {
  return keyPrefix + createHash('sha256').update(externalId).digest('hex').slice(0, 15);
}

/** An answer for a push that is stored and not linked. */
export function notLinked(status: 202 | 422, error: object | null): HttpAnswer {
  const result = {
    externalId: 'x',
    stagedId: null,
    recordId: null,
    records: [],
    status: status === 202 ? 'Failed' : 'Dead',
    error,
  };
  return json(status, { feed: 'Portal_Registration', results: [result] });
}
