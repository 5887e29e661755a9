/** A client of the portal that sends its key, and reads what comes back. */
import type { PortalSandbox } from '../../portal/portal-server';
import { PORTAL_KEY } from '../../portal/portal-server';
import { exchange, type Answer } from './http-client';

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
  call<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return exchange(method, new URL(path, this.portal.url), body, { ...KEY, ...headers });
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
