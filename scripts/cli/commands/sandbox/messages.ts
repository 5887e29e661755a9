import type { SandboxAddresses } from '../../services/sandbox-host';

export const messages = {
  startSummary: 'Start the systems around an org (EMR, portal, logistics) and the page that controls them',
  portOption: 'port of the control page; the EMR, the portal and logistics take the three after it',
  journeysOption: 'pending journeys in the portal',
  ordersOption: 'pending orders in the portal',
  badPort: (port: number): string => `${port} leaves no three ports after it.`,
  badPortRemedy: 'Give 0 for free ports, or a port up to 65532.',
  badCount: (text: string): string => `${text} is no number of records.`,
  badCountRemedy: 'Give a whole number from 0 to 100000.',
  stop: 'Ctrl-C stops everything.',
  addresses: ({ control, emr, portal, logistics }: SandboxAddresses): string =>
    [
      `Control    ${control}   (break a system, move its clock, see what it was asked)`,
      `EMR        ${emr.fhirUrl}   (client ${emr.clientId}, secret ${emr.clientSecret}, tokens ${emr.tokenUrl})`,
      `Portal     ${portal.url}   (key ${portal.clientId}, secret ${portal.clientSecret}; the API is below /v1)`,
      `Logistics  ${logistics.url}/v1   (client ${logistics.clientId}, secret ${logistics.clientSecret}, tokens ${logistics.tokenUrl})`,
    ].join('\n'),
} as const;
