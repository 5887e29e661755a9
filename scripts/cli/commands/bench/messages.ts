export const messages = {
  runSummary: 'Measure linking, limits, boot, tests, compiled Apex and data access, and play random histories',
  writeLimitsOption: 'write what every job uses of the limits to docs/limits.md',
} as const;
