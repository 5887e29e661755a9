export const messages = {
  listSummary: 'List runs of pulls with their counts, newest first',
  showSummary: 'Show one run: its window, its counts, why it failed',
  feedOption: 'only runs of this feed',
  limitOption: 'how many runs',
  idArgument: 'record id of the run',
  none: 'There is no run yet.',
} as const;
