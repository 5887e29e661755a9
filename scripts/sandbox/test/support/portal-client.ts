/** A client of the portal that sends its key, and reads what comes back. */
import type { PortalSandbox } from '../../portal/portal-server';
import { PORTAL_KEY } from '../../portal/portal-server';

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

export interface ProblemBody {
  readonly code: string;
  readonly detail: string;
  readonly current_status?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

const KEY = { 'X-Client-ID': PORTAL_KEY.clientId, 'X-Client-Secret': PORTAL_KEY.clientSecret };

export class PortalClient {
  constructor(private readonly portal: PortalSandbox) {}

  /** @param path below the portal's address, or an absolute link */
  async call<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const response = await fetch(new URL(path, this.portal.url), {
      method,
      headers: { ...KEY, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as T };
  }

  get<T>(path: string): Promise<Answer<T>> {
    return this.call('GET', path);
  }

  /** Follows the next links to the end. @param between called after each page but the last */
  async all<T>(path: string, list: string, between: (page: number) => unknown = () => undefined): Promise<T[]> {
    const found: T[] = [];
    let next: string | undefined = path;
    for (let page = 1; next !== undefined; page += 1) {
      const { body }: Answer<Record<string, T[]> & { links: { next?: string } }> = await this.get(next);
      found.push(...(body[list] ?? []));
      next = body.links.next;
      await (next === undefined ? undefined : between(page));
    }
    return found;
  }
}
