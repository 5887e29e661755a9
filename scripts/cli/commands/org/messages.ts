export const messages = {
  startSummary: 'Start a local org with force-app deployed, connected to no system',
  statusSummary: 'Show where the running local org is and how to sign in to it',
  resetSummary: 'Delete the data of the local org; it must not be running',
  portOption: 'port of the org',
  freshOption: 'start with an empty org',
  starting: 'Starting the local org and deploying force-app …',
  ready: (url: string): string => `The org is at ${url}. Ctrl-C stops it.`,
  stopped: 'Stopped.',
  running: (url: string): string => `The local org at ${url} is running.`,
  stopFirst: 'Stop it with Ctrl-C where it was started, then try again.',
  reset: (folder: string): string => `Deleted ${folder}.`,
} as const;
