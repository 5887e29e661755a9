import { CliError } from '../../cli-error';
import { defineCommand } from '../../command';
import { interrupted } from '../../services/interrupted';
import { readPort } from '../../services/port';
import { findRunningOrg } from '../../services/running-org';
import { addressesOf, hostSandbox, type SandboxAddresses } from '../../services/sandbox-host';
import { messages } from './messages';

const DEFAULT_PORT = '8190';
const LAST_PORT = 65_532;
const MOST_RECORDS = 100_000;

export const sandboxStart = defineCommand<SandboxAddresses>({
  noun: 'sandbox',
  verb: 'start',
  summary: messages.startSummary,
  usesOrg: false,
  options: [
    { flags: '--port <number>', description: messages.portOption, default: DEFAULT_PORT },
    { flags: '--journeys <number>', description: messages.journeysOption, default: '40' },
    { flags: '--orders <number>', description: messages.ordersOption, default: '25' },
  ],

  async run({ options }, { progress, announce }) {
    const sandbox = await hostSandbox({
      port: readFirstPort(options['port'] as string),
      seed: {
        pendingJourneys: readCount(options['journeys'] as string),
        pendingOrders: readCount(options['orders'] as string),
      },
      // The local org of this folder, whenever it is up.
      salesforce: findRunningOrg,
      progress,
    });
    try {
      const addresses = addressesOf(sandbox);
      announce(addresses);
      progress.say(messages.stop);
      await interrupted();
      return addresses;
    } finally {
      await sandbox.close();
    }
  },

  render: messages.addresses,
});

/** @throws CliError BAD_ARGUMENT */
function readFirstPort(text: string): number {
  const port = readPort(text);
  if (port > LAST_PORT) {
    throw new CliError('BAD_ARGUMENT', messages.badPort(port), messages.badPortRemedy);
  }
  return port;
}

/** @throws CliError BAD_ARGUMENT */
function readCount(text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count > MOST_RECORDS) {
    throw new CliError('BAD_ARGUMENT', messages.badCount(text), messages.badCountRemedy);
  }
  return count;
}
