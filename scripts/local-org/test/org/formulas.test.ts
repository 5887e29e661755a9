/** Formulas that Apex builds and evaluates on records in memory (`Formula.builder()`). */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OrgClient } from '../../worker/org-client';
import { writeProject } from '../support/project';
import { visitProject } from '../support/visit-project';

let org: OrgClient;

beforeAll(async () => {
  org = await OrgClient.start({ folder: null, runsJobs: false });
  expect((await org.call('deploy', writeProject(visitProject))).problems).toEqual([]);
});
afterAll(() => org.close());

/** What the formula gives, or the exception that building or evaluating it throws. */
async function evaluate(formula: string, record: string, returnType = 'BOOLEAN'): Promise<string> {
  const result = await org.call(
    'executeAnonymous',
    `FormulaEval.FormulaInstance built = Formula.builder().withType(Visit__c.SObjectType)
       .withReturnType(FormulaEval.FormulaReturnType.${returnType}).withFormula('${formula}').build();
     System.debug(built.evaluate(${record}) + ' reads ' + String.join(built.getReferencedFields(), ','));`,
  );
  return /USER_DEBUG\|\[\d+\]\|DEBUG\|(.*)/.exec(result.debugLog)?.[1] ?? result.exceptionMessage ?? '';
}

it.each([
  ['Score__c > 2 && Name = "x"', `new Visit__c(Name = 'x', Score__c = 3)`, 'true reads Score__c,Name'],
  ['score__c > 2', 'new Visit__c(Score__c = 1)', 'false reads Score__c'],
  ['ISBLANK(Key__c)', 'new Visit__c()', 'true reads Key__c'],
  ['Score__c > 2', 'new Visit__c()', 'false reads Score__c'],
  ['Owner.Name = "x"', 'new Visit__c()', expect.stringContaining('reads Owner')],
])('evaluates %s', async (formula, record, expected) => {
  expect(await evaluate(formula, record)).toEqual(expected);
});

it('gives a value of the type that is asked for', async () => {
  expect(await evaluate('Name & "!"', `new Visit__c(Name = 'x')`, 'STRING')).toBe('x! reads Name');
  expect(await evaluate('Name', `new Visit__c(Name = 'x')`)).toMatch(/not of type BOOLEAN/);
});

it('reads the global variables that it is given', async () => {
  const built = (globals: string) =>
    `Formula.builder().withType(Visit__c.SObjectType).withReturnType(FormulaEval.FormulaReturnType.STRING)
       .withGlobalVariables(new List<FormulaEval.FormulaGlobal>{ ${globals} }).withFormula('$User.Id & Name').build()`;
  const run = (globals: string) =>
    org.call(
      'executeAnonymous',
      `Assert.areEqual(UserInfo.getUserId() + 'x', ${built(globals)}.evaluate(new Visit__c(Name = 'x')));`,
    );
  expect((await run('FormulaEval.FormulaGlobal.USER')).exceptionMessage).toBeNull();
  expect((await run('FormulaEval.FormulaGlobal.PROFILE')).exceptionMessage).toMatch(/\$User.Id does not exist/);
});

/** What a formula over a global class gives; the class holds a visit, a number, and a text that is not global. */
async function evaluateOnClass(formula: string, access = 'global'): Promise<string> {
  const result = await org.call(
    'executeAnonymous',
    `${access} virtual class Parent { ${access} Visit__c visit; }
     ${access} class Change extends Parent {
       ${access} Integer count { get { return 2; } }
       public String hidden = 'x';
     }
     Change change = new Change();
     change.visit = new Visit__c(Name = 'x', Score__c = 3);
     FormulaEval.FormulaInstance built = Formula.builder().withType(Change.class)
       .withReturnType(FormulaEval.FormulaReturnType.BOOLEAN).withFormula('${formula}').build();
     System.debug(built.evaluate(change) + ' reads ' + String.join(built.getReferencedFields(), ','));`,
  );
  return /USER_DEBUG\|\[\d+\]\|DEBUG\|(.*)/.exec(result.debugLog)?.[1] ?? result.exceptionMessage ?? '';
}

it.each([
  ['visit.Score__c > count', 'true reads visit.Score__c,count'],
  ['Visit.name = "y"', 'false reads visit.Name'],
  ['hidden = "x"', 'Field hidden does not exist. Check spelling.'],
  ['visit = "x"', 'Field visit does not exist. Check spelling.'],
  ['count.Name = "x"', 'Field count.Name does not exist. Check spelling.'],
])('evaluates %s on an object of a global class', async (formula, expected) => {
  expect(await evaluateOnClass(formula)).toContain(expected);
});

it('builds no formula on a class that is not global', async () => {
  expect(await evaluateOnClass('count > 1', 'public')).toMatch(/not global/);
});

it.each([
  ['Score__c >', /Syntax error/i],
  ['Nothing__c = 1', /Field Nothing__c does not exist/],
  ['NOSUCH(Name)', /Unknown function NOSUCH/],
  ['ISCHANGED(Name)', /may not be used/],
  ['$User.Id = Name', /does not exist/],
])('refuses to build %s', async (formula, message) => {
  expect(await evaluate(formula, 'new Visit__c()')).toMatch(message);
});

it('refuses a record of another object, and a queried one that lacks the field', async () => {
  expect(await evaluate('Score__c > 1', 'new Account()')).toMatch(/on an object of Visit__c only/);
  await org.call('executeAnonymous', `insert new Visit__c(Name = 'kept');`);
  expect(await evaluate('Score__c > 1', '[SELECT Id FROM Visit__c][0]')).toMatch(/without querying/);
});
