export const messages = {
  apexSummary: 'Run the Apex tests in a local org of their own, in memory',
  allSummary: 'Run every test and every judge of the project',
  fidelitySummary: 'Deploy an Apex code base into a fresh local org, run its tests and group what fails by its cause',
  folderArgument: 'folder of an sfdx project, or of Apex source',
  withOption: 'folders to deploy along because the code base needs them, separated by commas',
  classOption: 'only these test classes, separated by commas',
  coverageOption: 'show the coverage of every class',
  watchOption: 'run again what a change concerns, until interrupted',
  logsOption: 'write the debug log of every test method into this folder',
  watching: 'Watching force-app; Ctrl+C ends.',
  debugged: (shown: number, all: number): string =>
    shown < all ? `Debug log (the last ${shown} of ${all} lines)` : 'Debug log',
  rerun: (line: string, changed: string, timeMs: number): string => `${line} (${changed}, ${timeMs} ms)`,
  onlyOption: 'only the suites whose name contains this text',
  coverage: (percent: string, covered: number, total: number): string =>
    `Coverage ${percent} % (${covered} of ${total} lines)`,
  counts: (passed: number, failed: number, skipped: number): string =>
    `${passed} passed, ${failed} failed, ${skipped} skipped`,
  noSuite: (text: string): string => `No suite has "${text}" in its name.`,
  chooseSuite: (names: readonly string[]): string => `Name one of these: ${names.join(', ')}.`,
  running: (name: string): string => `${name} …`,
} as const;
