export const messages = {
  listSummary: 'List the feeds with their watermark, backlog and last run',
  pullSummary: 'Pull what changed now, link it, and report the runs',
  feedArgument: 'API name of one feed; every active feed when left out',
  pulling: (feeds: readonly string[]): string => `Pulling ${feeds.join(', ')} …`,
  received: 'Records received',
  noFeeds: 'No feed is active, or every feed is being pulled already.',
  rewindSummary: 'Set the watermark of a feed back; the next pull starts there and stages nothing twice',
  rewoundFeedArgument: 'API name of the feed',
  toOption: 'new watermark, an instant such as 2026-11-20T12:00:00Z',
  toStartOption: 'back to the beginning: the next pull asks for everything',
  reasonOption: 'why, for whoever reads the ledger',
  noTarget: 'Nothing says how far back.',
  chooseTarget: 'Give --to with an instant, or --to-start; not both.',
  rewound: (feed: string, watermark: string | null): string =>
    `${feed} starts at ${watermark ?? 'the beginning'} with its next pull.`,
} as const;
