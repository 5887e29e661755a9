export const messages = {
  runSummary: 'Compare a feed with Salesforce by id, count and hash; repair with --repair',
  showSummary: 'Show one reconciliation: its counts and what it listed',
  feedArgument: 'API name of one feed; every active feed when left out',
  idArgument: 'record id of the reconciliation',
  repairOption: 'stage what is missing or different, to be linked',
  none: 'No feed is active, or every feed is being compared already.',
  compared: 'Records compared',
  comparing: (feeds: readonly string[]): string => `Comparing ${feeds.join(', ')} …`,
  repairing: (feed: string): string => `Repairing ${feed} …`,
} as const;
