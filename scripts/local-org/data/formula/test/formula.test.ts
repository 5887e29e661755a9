/** Formulas and their documented answers (Salesforce Help, "Formula Operators and Functions A–Z"). */
import { describe, expect, it } from 'vitest';
import { ApexDate, ApexDatetime } from '../../../apex/runtime/temporal';
import { toDecimal } from '../../../apex/runtime/value';
import { OrgSchema } from '../../schema/org-schema';
import { standardObjects } from '../../schema/standard/standard-objects';
import { compileFormula } from '../compile-formula';
import type { FormulaContext } from '../context';
import { text, type FormulaValue } from '../values';

const schema = new OrgSchema(standardObjects({ activities: [], records: [] }));
const NOW = Date.UTC(2026, 0, 31, 23, 30);

const CASE: Readonly<Record<string, FormulaValue>> = {
  Subject: 'Kit 12',
  Status: 'New',
  Priority: null,
  CreatedDate: new ApexDatetime(Date.UTC(2026, 0, 31, 12)),
  'Account.Name': 'Acme',
  'Account.AnnualRevenue': toDecimal('1000'),
  'Account.NumberOfEmployees': null,
};

const context: FormulaContext = {
  value: (path) => CASE[path] ?? null,
  prior: (path) => (path === 'Status' ? 'Working' : (CASE[path] ?? null)),
  isNew: false,
  global: (path) => (path === '$User.Id' ? '005' : null),
  now: NOW,
  timeZone: 'America/Los_Angeles',
};

function evaluate(formula: string): FormulaValue {
  return compileFormula(formula, { schema, scope: 'Case', onSave: true }).evaluate(context);
}

const ANSWERS: readonly (readonly [string, string | boolean])[] = [
  ['1 + 2 * 3', '7'],
  ['(1 + 2) * 3', '9'],
  ['2 ^ 3 - -1', '9'],
  ['10 / 4', '2.5'],
  ['1 / 0', ''],
  ['ROUND(2.345, 2)', '2.35'],
  ['CEILING(-2.5)', '-3'],
  ['FLOOR(-2.5)', '-2'],
  ['MCEILING(-2.5)', '-2'],
  ['MOD(7, 3)', '1'],
  ['MAX(1, 3, 2)', '3'],
  ['"a" & "b"', 'ab'],
  ['"a\\"b"', 'a"b'],
  ['Subject & " of " & Account.Name', 'Kit 12 of Acme'],
  ['LEFT(Subject, 3)', 'Kit'],
  ['MID(Subject, 5, 2)', '12'],
  ['FIND("12", Subject)', '5'],
  ['SUBSTITUTE(Subject, "Kit", "Box")', 'Box 12'],
  ['LPAD("7", 3, "0")', '007'],
  ['VALUE("12.5") + 1', '13.5'],
  ['TEXT(Status)', 'New'],
  ['CASE(Status, "New", "n", "Working", "w", "?")', 'n'],
  ['IF(ISBLANK(Priority), "none", "some")', 'none'],
  ['BLANKVALUE(Account.NumberOfEmployees, 5)', '5'],
  ['TEXT(DATE(2026, 1, 31) + 1)', '2026-02-01'],
  ['DATE(2026, 3, 1) - DATE(2026, 2, 1)', '28'],
  ['TEXT(ADDMONTHS(DATE(2026, 1, 31), 1))', '2026-02-28'],
  ['TEXT(TODAY())', '2026-01-31'],
  ['YEAR(DATEVALUE(CreatedDate))', '2026'],
  ['WEEKDAY(DATE(2026, 2, 1))', '1'],
  ['$User.Id', '005'],
  ['/* why */ 1', '1'],
  ['ISPICKVAL(Status, "New")', true],
  ['ISPICKVAL(Priority, "")', true],
  ['ISCHANGED(Status)', true],
  ['ISPICKVAL(PRIORVALUE(Status), "Working")', true],
  ['ISNEW()', false],
  ['REGEX(Subject, "Kit \\\\d+")', true],
  ['REGEX(Subject, "\\\\d+")', false],
  ['Account.AnnualRevenue > 999.99 && NOT(Account.AnnualRevenue >= 1001)', true],
  ['Account.NumberOfEmployees > 0', false],
  ['Subject = "kit 12"', false],
  ['AND(CONTAINS(Subject, "12"), OR(BEGINS(Subject, "X"), TRUE))', true],
  ['Subject <> NULL', true],
];

describe('formula', () => {
  for (const [formula, answer] of ANSWERS) {
    it(`${formula} is ${String(answer)}`, () => {
      const value = evaluate(formula);
      expect(typeof answer === 'boolean' ? value : text(value)).toBe(answer);
    });
  }

  const REFUSED: readonly (readonly [string, string])[] = [
    ['1 +', "Syntax error. Found 'end of formula'"],
    ['IF(TRUE, 1', "Syntax error. Missing ')'"],
    ['Nope__c = 1', 'Field Nope__c does not exist. Check spelling.'],
    ['NOPE(1)', 'Unknown function NOPE. Check spelling'],
    ['IF(TRUE)', "Incorrect number of parameters for function 'IF()'. Expected 3, received 1"],
    ['Status = "New"', 'Field Status is a picklist field. Picklist fields are only supported in certain functions.'],
    ['VLOOKUP(1, 2, 3)', 'Function VLOOKUP is not emulated by the local org'],
  ];
  for (const [formula, message] of REFUSED) {
    it(`refuses ${formula}`, () => {
      expect(() => evaluate(formula)).toThrow(message);
    });
  }

  it('lists what it reads, canonical', () => {
    const compiled = compileFormula('account.name & subject & ACCOUNT.NAME', {
      schema,
      scope: 'Case',
      onSave: false,
    });
    expect(compiled.references).toEqual(['Account.Name', 'Subject']);
  });

  it('knows dates', () => {
    expect(evaluate('DATE(2026, 1, 31)')).toEqual(ApexDate.of(2026, 1, 31));
  });
});
