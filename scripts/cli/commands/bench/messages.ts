export const messages = {
  runSummary: 'Measure linking, boot, tests, compiled Apex and data access as ratios to named alternatives',
} as const;
