/** Records in memory: Apex tests that an org would pass too. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OrgClient } from '../../worker/org-client';
import { writeProject } from '../support/project';
import { recordsProject } from '../support/records-project';

let org: OrgClient;

beforeAll(async () => {
  org = await OrgClient.start({ folder: null, runsJobs: false });
  expect((await org.call('deploy', writeProject(recordsProject))).problems).toEqual([]);
});
afterAll(() => org.close());

it('passes the Apex tests', async () => {
  const { results } = await org.runTests({ classes: null, coverage: false });
  expect(results).toHaveLength(6);
  expect(results.filter(({ outcome }) => outcome !== 'Pass')).toEqual([]);
});

it('compiles what names a DataWeave script, and does not run it', async () => {
  const { exceptionMessage } = await org.call('executeAnonymous', 'Keeper.transformed();');
  expect(exceptionMessage).toContain('DataWeave.Script.execute is not emulated');
});

it('does not compile what names a script that is not there', async () => {
  const { compileProblem } = await org.call('executeAnonymous', 'Object o = new DataWeaveScriptResource.nothing();');
  expect(compileProblem).toContain('Invalid type: DataWeaveScriptResource.nothing');
});
