export const messages = {
  lwcSummary: 'Compile the TypeScript of the Lightning web components to the JavaScript that an org takes',
  upToDate: 'Every component is up to date.',
} as const;
