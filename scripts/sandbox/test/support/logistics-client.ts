/** A client of the logistics platform that fetches its token once, and again when told to. */
import { LOGISTICS_CLIENT, type LogisticsSandbox } from '../../logistics/logistics-server';
import { exchange, type Answer } from './http-client';

export interface ErrorsBody {
  readonly request_id: string;
  readonly errors: readonly { readonly error_code: string; readonly message: string; readonly field_name?: string }[];
  readonly fulfillment_id?: string;
}

export class LogisticsClient {
  private token = '';

  constructor(private readonly logistics: LogisticsSandbox) {}

  async signIn(): Promise<number> {
    const response = await fetch(this.logistics.tokenUrl, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${LOGISTICS_CLIENT.clientId}:${LOGISTICS_CLIENT.clientSecret}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const { access_token: token, expires_in: seconds } = (await response.json()) as {
      access_token: string;
      expires_in: number;
    };
    this.token = token;
    return seconds;
  }

  call<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return exchange(method, new URL(path, this.logistics.url), body, {
      authorization: `Bearer ${this.token}`,
      ...headers,
    });
  }

  get<T>(path: string): Promise<Answer<T>> {
    return this.call('GET', path);
  }

  /** On the test-only surface. */
  async surface<T>(path: string, body: object): Promise<{ status: number; body: T }> {
    const response = await fetch(`${this.logistics.url}/_sandbox/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as T };
  }
}

export function newFulfillment(order: string, quantity = 1): object {
  return {
    external_order_id: order,
    ship_to: {
      name: 'Ada Archer',
      address_line1: '1 Main Street',
      city_locality: 'Austin',
      state_province: 'TX',
      postal_code: '78701',
      country_code: 'US',
    },
    items: [{ sku: 'KIT-HORMONE-1', quantity }],
  };
}
