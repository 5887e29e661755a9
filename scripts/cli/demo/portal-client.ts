/** The portal as its own people and its other clients use it: over HTTP, with its key. */
import { PORTAL_KEY, type PortalSandbox } from '../../sandbox';

export interface PortalOrder {
  readonly order_id: string;
  readonly status: string;
  readonly updated_at: string;
  readonly as_of?: string;
  readonly shipments?: readonly {
    readonly tracking_number: string;
    readonly carrier_code: string;
    readonly estimated_delivery_date: string;
    readonly actual_delivery_date?: string;
  }[];
}

export interface PortalJourney {
  readonly journey_id: string;
  readonly status: string;
  readonly requests: readonly { readonly type: string; readonly requested_at: string }[];
}

export interface PortalRegistration {
  readonly registration_id: string;
  readonly registration: { readonly member: { readonly member_id: string }; readonly journey_id?: string };
  readonly salesforce: { readonly status: string; readonly account_id?: string; readonly case_id?: string };
}

export class PortalClient {
  constructor(readonly sandbox: PortalSandbox) {}

  /** Signs a member up; the answer holds what Salesforce said to the push. */
  register(body: object): Promise<PortalRegistration> {
    return this.call('POST', '/v1/registrations', body);
  }

  registration(id: string): Promise<PortalRegistration> {
    return this.call('GET', `/v1/registrations/${id}`);
  }

  /** Pushes once more what was pushed before. @param id of the delivery */
  redeliver(id: string): Promise<{ readonly status: string }> {
    return this.call('POST', `/v1/deliveries/${id}/attempts`);
  }

  order(body: object): Promise<PortalOrder> {
    return this.call('POST', '/v1/orders', body);
  }

  readOrder(id: string): Promise<PortalOrder> {
    return this.call('GET', `/v1/orders/${id}`);
  }

  readJourney(id: string): Promise<PortalJourney> {
    return this.call('GET', `/v1/journeys/${id}`);
  }

  /** @throws with what the portal said, when it refuses */
  private async call<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(this.sandbox.url + path, {
      method,
      headers: {
        'x-client-id': PORTAL_KEY.clientId,
        'x-client-secret': PORTAL_KEY.clientSecret,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`The portal answered ${method} ${path} with ${response.status}: ${text}`);
    }
    return JSON.parse(text) as T;
  }
}
