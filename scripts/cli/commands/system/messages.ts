import type { ConnectionCheck } from '../../../contracts/stagelink-operation';

export const messages = {
  listSummary: 'List the outside systems: ready, off, paused by whom and why, or resting after failures',
  checkSummary: 'Ask a system for one page of a feed, throw it away, and tell how it answered',
  onSummary: 'Resume a system: it is asked and sent to again, also when it was resting after failures',
  offSummary: 'Pause a system at once: nothing is asked of it and nothing is sent to it; messages wait',
  nameArgument: 'API name of the system, for example EMR',
  reasonOption: 'why, for whoever finds it paused',
  answered: ({ systemName, status, milliseconds }: ConnectionCheck): string =>
    `${systemName} answered with ${status} in ${milliseconds} ms.`,
  none: 'No system is configured.',
} as const;
