export const messages = {
  listSummary: 'List the feeds with their watermark, backlog and last run',
  pullSummary: 'Pull what changed now, link it, and report the runs',
  feedArgument: 'API name of one feed; every active feed when left out',
  pulling: (feeds: readonly string[]): string => `Pulling ${feeds.join(', ')} …`,
  noFeeds: 'No feed is active, or every feed is being pulled already.',
} as const;
