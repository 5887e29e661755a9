export const messages = {
  startSummary: 'Start the sandbox systems and the local org, connect them, and pull every feed',
  onceOption: 'run the scripted pass, report, and end',
  dataOption: 'folder with FHIR R4 resources, Bundles or NDJSON for the sandbox',
  urlOption: 'address of a running FHIR R4 server in place of the sandbox',
  portOption: 'port of the org',
  freshOption: 'start with an empty org',
  starting: 'Starting the local org and deploying force-app …',
  deployed: (classes: number, objects: number, ms: number): string =>
    `Deployed ${classes} Apex classes and ${objects} objects in ${ms} ms`,
  pulling: 'Pulling every feed …',
  step: (name: string, ok: boolean, detail: string): string => `${ok ? 'ok    ' : 'FAILED'}  ${name}: ${detail}`,
  addresses: (org: string, emr: string, portal: string, control: string): string =>
    [
      '',
      `Console   ${org}/lightning/n/Stagelink`,
      `Org       ${org}   (npx stagelink org status --json gives the access token)`,
      `EMR       ${emr}`,
      `Portal    ${portal}   (what a member sees)`,
      `Systems   ${control}   (break them with a click)`,
      '',
      'Ctrl-C stops everything.',
    ].join('\n'),
  arrived: 'What arrived',
  stopped: 'Stopped.',
} as const;
