/** Source text -> syntax tree: what the tree says, and what is not Apex. */
import { describe, expect, it } from 'vitest';
import type { ExpressionSyntax, StatementSyntax } from '../../syntax/nodes';
import { parseAnonymous, parseClass, parseTrigger } from '../../syntax/parse';
import type { ApexSyntaxProblem } from '../../syntax/syntax-error';

function expression(code: string): ExpressionSyntax {
  const [statement] = parseAnonymous(`x = ${code};`).body;
  if (statement?.kind !== 'expression' || statement.expression.kind !== 'assign') {
    throw new Error(`Not an assignment: ${code}`);
  }
  return statement.expression.value;
}

function statement(code: string): StatementSyntax | undefined {
  return parseAnonymous(code).body[0];
}

/** An expression without its positions, in prefix notation. */
function outline(node: ExpressionSyntax): string {
  switch (node.kind) {
    case 'literal':
      return node.text;
    case 'name':
      return node.name;
    case 'binary':
      return `(${node.operator} ${outline(node.left)} ${outline(node.right)})`;
    case 'member':
      return `${outline(node.receiver)}${node.isSafe ? '?.' : '.'}${node.name}`;
    case 'call':
      return `${node.receiver ? `${outline(node.receiver)}${node.isSafe ? '?.' : '.'}` : ''}${node.name}(${node.arguments.map(outline).join(', ')})`;
    case 'ternary':
      return `(? ${outline(node.condition)} ${outline(node.whenTrue)} ${outline(node.whenFalse)})`;
    case 'prefix':
      return `(${node.operator} ${outline(node.operand)})`;
    case 'parenthesis':
      return outline(node.operand);
    case 'cast':
      return `(cast ${node.type.parts.map((part) => part.name).join('.')} ${outline(node.operand)})`;
    default:
      return node.kind;
  }
}

describe('expressions', () => {
  it.each([
    ['1 + 2 * 3', '(+ 1 (* 2 3))'],
    ['1 - 2 - 3', '(- (- 1 2) 3)'],
    ['a || b && c', '(|| a (&& b c))'],
    ['a << 2 >>> 1', '(>>> (<< a 2) 1)'],
    ['a <> b', '(!= a b)'],
    ['a ?? b ?? c', '(?? (?? a b) c)'],
    ['a ? b : c ? d : e', '(? a b (? c d e))'],
    ['a?.b.c(1)?.d', 'a?.b.c(1)?.d'],
    ['-2147483648', '-2147483648'],
    ['-a', '(- a)'],
    ['(String) a.b', '(cast String a.b)'],
    ['!a == b', '(== (! a) b)'],
  ])('%s', (code, expected) => {
    expect(outline(expression(code))).toBe(expected);
  });

  it.each([
    ['1', 'integer', '1'],
    ['1L', 'long', '1'],
    ['1.10', 'decimal', '1.10'],
    ['1.5d', 'double', '1.5'],
    ['TRUE', 'boolean', 'true'],
    [String.raw`'it\'s\n\u0041'`, 'string', "it's\nA"],
    ["'''\nline\ntwo'''", 'string', 'line\ntwo'],
  ])('literal %s', (code, literal, text) => {
    expect(expression(code)).toMatchObject({ kind: 'literal', literal, text });
  });

  it.each([
    ['new List<String>{ a, b }', 'elements', 2],
    ['new Map<Id, String>{ a => b }', 'entries', 1],
    ['new Account(Name = a)', 'arguments', 1],
    ['new String[3]', 'size', 1],
    ['new String[]{ a }', 'array', 1],
    ['new Set<String>{}', 'empty', 0],
  ])('%s', (code, form, count) => {
    const node = expression(code);
    expect(node).toMatchObject({ kind: 'new', form });
    expect(node.kind === 'new' && node.arguments.length).toBe(count);
  });
});

describe('queries', () => {
  it('keep their exact text and give up their binds', () => {
    const node = expression(
      '[SELECT Id, (SELECT Id FROM Contacts) FROM Account WHERE Name = : a.b AND Id IN :ids.keySet() LIMIT :n]',
    );
    expect(node).toMatchObject({
      kind: 'soql',
      text: 'SELECT Id, (SELECT Id FROM Contacts) FROM Account WHERE Name = :b0 AND Id IN :b1 LIMIT :b2',
    });
    expect(node.kind === 'soql' && node.binds.map(outline)).toEqual(['a.b', 'ids.keySet()', 'n']);
  });

  it('leave a query inside a bind to that bind', () => {
    const node = expression('[SELECT Id FROM Account WHERE Id IN :ids([SELECT Id FROM Contact WHERE Name = :n])]');
    expect(node).toMatchObject({ text: 'SELECT Id FROM Account WHERE Id IN :b0' });
  });

  it('search too', () => {
    expect(expression('[FIND :word IN ALL FIELDS RETURNING Account(Id)]')).toMatchObject({
      kind: 'sosl',
      text: 'FIND :b0 IN ALL FIELDS RETURNING Account(Id)',
    });
  });
});

describe('statements', () => {
  it.each([
    ['insert as user a;', { kind: 'dml', operation: 'insert', access: 'user' }],
    ['upsert a Key__c;', { kind: 'dml', operation: 'upsert', externalIdField: { parts: ['Key__c'] } }],
    ['merge a b;', { kind: 'dml', operation: 'merge' }],
    ['for (Account a : all) ;', { kind: 'forEach', name: 'a', body: null }],
    ['for (Integer i = 0; i < 1; i++) {}', { kind: 'for', declaration: { kind: 'local' } }],
    ['System.runAs(u) { }', { kind: 'runAs' }],
    ['switch on a { when -1, (2) { } when Account b { } when else { } }', { kind: 'switch' }],
    ['final Integer a = 1, b;', { kind: 'local', variables: [{ name: 'a' }, { name: 'b', value: null }] }],
  ])('%s', (code, expected) => {
    expect(statement(code)).toMatchObject(expected);
  });
});

describe('units', () => {
  it('reads a trigger with its events, methods and statements', () => {
    const unit = parseTrigger('trigger T on Account (before insert, after UPDATE) { Integer i = 1; void f() {} f(); }');
    expect(unit).toMatchObject({ name: 'T', objectName: 'Account', members: [{ kind: 'method', name: 'f' }] });
    expect(unit.events.map((event) => event.name)).toEqual(['before insert', 'after update']);
    expect(unit.body.statements.map(({ kind }) => kind)).toEqual(['local', 'expression']);
  });

  it('reads modifiers and annotations', () => {
    const { declaration } = parseClass(
      "@IsTest(SeeAllData=true) @SuppressWarnings('PMD') public with sharing class A {}",
    );
    expect(declaration.modifiers.words.map(({ word }) => word)).toEqual(['public', 'with sharing']);
    expect(declaration.modifiers.annotations.map(({ name, parameters }) => [name, parameters])).toEqual([
      ['IsTest', [{ name: 'SeeAllData', value: 'true' }]],
      ['SuppressWarnings', [{ name: 'value', value: 'PMD' }]],
    ]);
  });

  it('survives JSON', () => {
    const unit = parseClass('public class A { public Integer a { get; set { a = value; } } static { new A(); } }');
    expect(JSON.parse(JSON.stringify(unit))).toEqual(unit);
  });
});

describe('what is not Apex', () => {
  it.each([
    ['void f() { return 1 }', '1:21', "Missing ';' at '}'"],
    ['void f() { g( }', '1:13', "Missing ';' at '('"],
    ["String s = 'a\nb';", '1:12', 'Line breaks are not allowed in string literals'],
    ["String s = 'a;", '1:12', "Missing closing quote character ' on string."],
    ['a = 1 # 2;', '1:7', "Found punctuation symbol or operator '#' that isn't valid in Apex."],
    ['if (a) {', '1:9', 'Unexpected <EOF>'],
    ['a = [SELECT Id];', '1:15', "Expecting 'from' but was: ']'"],
  ])('%s', (code, place, message) => {
    const problem = problemOf(code);
    expect(`${problem?.position.line}:${problem?.position.column}`).toBe(place);
    expect(problem?.message).toBe(message);
  });
});

function problemOf(code: string): ApexSyntaxProblem | null {
  try {
    parseAnonymous(code);
    return null;
  } catch (error) {
    return error as ApexSyntaxProblem;
  }
}
