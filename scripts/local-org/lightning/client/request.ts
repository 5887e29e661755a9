/** Requests of a page to the org, with the errors that components know. */

/** What a refusal rejects with; `lightning/uiRecordApi` and Apex share the shape. */
export interface FetchFailure {
  readonly ok: false;
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  /** `{ message, … }` */
  readonly body: unknown;
  readonly errorType: 'fetchResponse';
}

/** Rejects with a {@link FetchFailure}, or with an Error when the org does not answer. */
export async function request(
  method: string,
  address: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const response = await fetch(address, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw new Error('The org does not answer. Check that it is still running, then try again.', { cause: error });
  });
  const text = await response.text();
  const answer: unknown = text === '' ? undefined : JSON.parse(text);
  if (!response.ok) {
    const { status, statusText } = response;
    throw { ok: false, status, statusText, headers: {}, body: faultOf(answer, status), errorType: 'fetchResponse' };
  }
  return answer;
}

/** REST answers a list of faults; components read the first. */
function faultOf(answer: unknown, statusCode: number): unknown {
  return Array.isArray(answer) ? { statusCode, ...(answer[0] as object) } : answer;
}

/** A resource of the org's REST API, in the session of the page's user. */
export function requestData(
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
): Promise<unknown> {
  return request(method, `/_lightning/org/services/data/v67.0/${path}`, body, headers);
}
