import type { EmrSandbox } from '../emr/emr-server';
import type { LogisticsSandbox } from '../logistics/logistics-server';
import type { PortalSandbox } from '../portal/portal-server';
import type { ControlledSystem } from './control-server';

export interface RunningSystems {
  readonly emr?: EmrSandbox;
  readonly portal?: PortalSandbox;
  readonly logistics?: LogisticsSandbox;
}

/** What the control page shows of the systems that run in this process. */
export function controlledSystems({ emr, portal, logistics }: RunningSystems): ControlledSystem[] {
  return [
    ...(emr ? [emrOf(emr)] : []),
    ...(portal ? [portalOf(portal)] : []),
    ...(logistics ? [logisticsOf(logistics)] : []),
  ];
}

function emrOf({ fhirUrl, tokenUrl }: EmrSandbox): ControlledSystem {
  return {
    id: 'emr',
    title: 'EMR',
    url: new URL(fhirUrl).origin,
    pages: { Capabilities: `${fhirUrl}/metadata` },
    addresses: { FHIR: fhirUrl, Tokens: tokenUrl },
    paths: ['/fhir/', '/fhir/Patient', '/fhir/Observation', '/oauth/token'],
    actions: [],
  };
}

function portalOf({ url }: PortalSandbox): ControlledSystem {
  return {
    id: 'portal',
    title: 'Portal',
    url,
    pages: { 'What members see': `${url}/`, 'Sign up': `${url}/sign-up` },
    addresses: { API: `${url}/v1` },
    paths: ['/v1/', '/v1/journeys', '/v1/orders', '/webhooks/', '/webhooks/registration', '/webhooks/order'],
    actions: [],
  };
}

function logisticsOf({ url, tokenUrl }: LogisticsSandbox): ControlledSystem {
  const advance = (label: string, body: object): ControlledSystem['actions'][number] => ({
    label,
    path: 'orders',
    body,
  });
  return {
    id: 'logistics',
    title: 'Logistics',
    url,
    pages: {},
    addresses: { API: `${url}/v1`, Tokens: tokenUrl },
    paths: ['/v1/', '/v1/fulfillments', '/v1/orders/', '/oauth/token'],
    actions: [
      advance('All open orders one step on', {}),
      advance('Ship them in two parcels', { to: 'shipped', shipments: 2 }),
      advance('Deliver them', { to: 'delivered' }),
    ],
  };
}
