export const messages = {
  listSummary: 'List the recurring jobs of the package with their next run and the user they run as',
  startSummary: 'Put the recurring jobs on the schedule; they run as the user of this org authorisation',
  stopSummary: 'Take every recurring job off the schedule: nothing is pulled or sent by itself any more',
  none: 'Nothing is on the schedule.',
  started: (names: readonly string[]): string => `On the schedule: ${names.join(', ')}.`,
} as const;
