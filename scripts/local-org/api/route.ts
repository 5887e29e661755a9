/** One resource = one route. Patterns hold parameters: `/services/data/:version/sobjects/:object/:id`. */
import type { RunningUser } from '../apex/runtime/transaction';
import type { ApiOrg } from './api-org';
import { ApiError } from './api-error';
import type { WireRequest, WireResponse } from './wire';

export interface ApiCall {
  readonly request: WireRequest;
  readonly params: Readonly<Record<string, string>>;
  readonly org: ApiOrg;
  readonly user: RunningUser;
  /** `67.0` */
  readonly version: string;
  /** The body as JSON. Throws `JSON_PARSER_ERROR`. */
  json(): unknown;
}

/** What a handler returns when it is not a whole response: a value for a 200 with JSON. */
export type Handler = (call: ApiCall) => WireResponse;

export interface Route {
  readonly method: string;
  readonly pattern: string;
  readonly handle: Handler;
  /** True for resources that need no session, such as the token endpoint. */
  readonly isOpen?: boolean;
}

interface Compiled {
  readonly route: Route;
  readonly expression: RegExp;
  readonly names: readonly string[];
}

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

export class Router {
  private readonly compiled: readonly Compiled[];

  constructor(routes: readonly Route[]) {
    this.compiled = routes.map(compile);
  }

  /**
   * Null when no route has the path.
   * @throws ApiError 405 when only other methods have it
   */
  match(method: string, path: string): Match | null {
    const allowed: string[] = [];
    for (const { route, expression, names } of this.compiled) {
      const found = expression.exec(path);
      if (found && route.method === method) {
        const params = Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(found[index + 1])]));
        return { route, params };
      }
      if (found) {
        allowed.push(route.method);
      }
    }
    if (allowed.length > 0) {
      throw new ApiError(
        405,
        'METHOD_NOT_ALLOWED',
        `HTTP Method '${method}' not allowed. Allowed are ${[...new Set(allowed)].join(',')}`,
      );
    }
    return null;
  }
}

function compile(route: Route): Compiled {
  const names: string[] = [];
  const source = route.pattern.replace(/:(\w+)(\*)?/g, (_, name: string, rest: string | undefined) => {
    names.push(name);
    return rest ? '(.*)' : '([^/]+)';
  });
  return { route, expression: new RegExp(`^${source}/?$`, 'i'), names };
}
