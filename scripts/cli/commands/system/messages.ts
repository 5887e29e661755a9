export const messages = {
  listSummary: 'List the outside systems: ready, off, paused by whom and why, or resting after failures',
  onSummary: 'Resume a system: it is asked and sent to again, also when it was resting after failures',
  offSummary: 'Pause a system at once: nothing is asked of it and nothing is sent to it; messages wait',
  nameArgument: 'API name of the system, for example EMR',
  reasonOption: 'why, for whoever finds it paused',
  none: 'No system is configured.',
} as const;
