/** The bound tree that the emitter gets: what the analysis settles. */
import { describe, expect, it } from 'vitest';
import type { BoundExpression } from '../../semantics/bound';
import { analyseFiles, boundExpression, boundStatements } from './support';

/** The kinds on the way down the first operand, outermost first. */
function spine(node: BoundExpression): string[] {
  const inner =
    'operand' in node
      ? node.operand
      : 'receiver' in node && node.receiver
        ? node.receiver
        : 'left' in node
          ? node.left
          : null;
  return [node.kind, ...(inner ? spine(inner) : [])];
}

describe('static types', () => {
  it.each([
    ['Object o = 1 + 2;', 'Object'],
    ['Long l = 1 + 2;', 'Long'],
    ['System.debug(1);', 'void'],
    ['Decimal d = 1; d = d + 1.5d;', 'Decimal'],
  ])('%s', (code, type) => {
    expect(boundExpression(code).type.name).toBe(type);
  });

  it.each([
    ['Long l = 1;', 'integerToLong'],
    ['Double d = 1;', 'integerToDouble'],
    ['Decimal d = 1L;', 'longToDecimal'],
    ['Object o = 1.5d;', 'boxDouble'],
    ["Id i = '001';", 'stringToId'],
    ['Datetime d = Date.today();', 'dateToDatetime'],
    ['Integer i = (Integer) 1.5;', 'decimalToInteger'],
    ['Double d = (Double) (Object) 1;', 'unboxDouble'],
    ["Account a = Database.query('SELECT Id FROM Account');", undefined],
  ])('%s converts', (code, conversion) => {
    const value = boundExpression(code);
    expect(value.kind === 'conversion' ? value.conversion : undefined).toBe(conversion);
  });
});

describe('expressions', () => {
  it('joins concatenations', () => {
    const value = boundExpression("String s = 'a' + 1 + (2 + 3) + null;");
    expect(value).toMatchObject({ kind: 'concat' });
    expect(value.kind === 'concat' && value.parts.map(({ kind }) => kind)).toEqual([
      'string',
      'integer',
      'arithmetic',
      'null',
    ]);
  });

  it('puts the rest of a chain behind ?.', () => {
    const value = boundExpression('Account a; String s = a?.Parent.Name.toUpperCase();');
    expect(value).toMatchObject({ kind: 'safeNavigation', type: { name: 'String' }, receiver: { kind: 'local' } });
    expect(value.kind === 'safeNavigation' && spine(value.access)).toEqual([
      'libraryCall',
      'sobjectField',
      'sobjectField',
      'local',
    ]);
  });

  it('reads through a null parent as null', () => {
    const value = boundExpression('Contact c; String s = c.Account.Name;');
    expect(value).toMatchObject({
      kind: 'sobjectField',
      nullPropagates: true,
      receiver: { member: 'parent', nullPropagates: false },
    });
  });

  it.each([
    ['List<Account> a = [SELECT Id FROM Account];', 'list'],
    ['Account a = [SELECT Id FROM Account];', 'row'],
    ['Integer n = [SELECT COUNT() FROM Account];', 'count'],
  ])('shapes %s', (code, result) => {
    expect(boundExpression(code)).toMatchObject({ kind: 'soql', result, objectName: 'Account' });
  });

  it.each([
    ["Boolean b = 'a' == 'A';", 'string'],
    ['Boolean b = 1 == 1.0;', 'decimal'],
    ["Id i; Boolean b = i == 'x';", 'id'],
    ['Object o; Boolean b = o == 1;', 'object'],
    ['Account a; Boolean b = a == null;', 'null'],
    ['Boolean b = Date.today() < Datetime.now();', 'datetime'],
  ])('compares %s', (code, comparedAs) => {
    expect(boundExpression(code)).toMatchObject({ comparedAs });
  });

  it('uses canonical names', () => {
    expect(boundExpression("account a = NEW ACCOUNT(NAME = 'x');")).toMatchObject({
      kind: 'newSObject',
      type: { name: 'Account' },
      fields: [{ name: 'Name' }],
    });
  });
});

describe('access', () => {
  const query = 'Account a; insert a; List<Account> l = [SELECT Id FROM Account];';

  it.each([
    [66, 'system'],
    [67, 'user'],
  ])('of API version %i is %s mode', (version, access) => {
    const [, insert, declaration] = boundStatements(query, version);
    expect(insert).toMatchObject({ kind: 'dml', access });
    expect(declaration).toMatchObject({ value: { access } });
  });

  it('is what the statement says', () => {
    const [, insert, declaration] = boundStatements(
      'Account a; insert as system a; List<Account> l = [SELECT Id FROM Account WITH SYSTEM_MODE];',
    );
    expect(insert).toMatchObject({ access: 'system' });
    expect(declaration).toMatchObject({ value: { access: 'system' } });
  });

  it.each([
    ['public class A {}', 66, 'inherited'],
    ['public class A {}', 67, 'with'],
    ['public without sharing class A {}', 67, 'without'],
  ])('%s at %i shares %s', (text, version, sharing) => {
    expect(analyseFiles({ 'A.cls': text }, version).program.classes[0]?.sharing).toBe(sharing);
  });
});

describe('triggers', () => {
  it('see records of their object', () => {
    const { program, diagnostics } = analyseFiles({
      'T.trigger':
        'trigger T on account (before insert) { for (Account a : Trigger.new) { a.Name = Trigger.newMap.get(a.Id).Name; } }',
    });
    expect(diagnostics).toEqual([]);
    expect(program.triggers[0]).toMatchObject({ name: 'T', objectName: 'Account', events: ['before insert'] });
  });

  it.each([
    ['trigger T on Missing (before insert) { }', "Trigger type isn't an SObject: Missing"],
    [
      'trigger T on Visit_Event__e (before insert) { }',
      'Platform Event SObjects only supports after insert: Visit_Event__e',
    ],
    ['trigger T on Account (before undelete) { }', 'Trigger Usage Before Undelete is not supported'],
    ['trigger T on Account (after insert, after insert) { }', 'Duplicate Trigger Usage: after insert'],
    ['trigger T on Account (after insert) { return 1; }', 'Trigger bodies must not return a value'],
  ])('%s', (text, message) => {
    expect(analyseFiles({ 'T.trigger': text }).diagnostics.map((diagnostic) => diagnostic.message)).toEqual([message]);
  });
});
