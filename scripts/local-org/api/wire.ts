/** HTTP as it crosses from the server's thread to the org's: plain data. */

export interface WireRequest {
  readonly method: string;
  /** Path without the query, double slashes made single. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Lower-cased names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Of the server as the client sees it, for example `http://127.0.0.1:8180`. */
  readonly origin: string;
}

/** The session of the request; null where it has none. */
export function bearerToken({ headers }: WireRequest): string | null {
  return /^(?:Bearer|OAuth) (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? null;
}

export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

export function jsonResponse(status: number, value: unknown): WireResponse {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8' },
    body: value === undefined ? '' : JSON.stringify(value),
  };
}

export const NO_CONTENT: WireResponse = { status: 204, headers: {}, body: '' };
