/** Analyses Apex against the real library and the fake schema, and tells what was refused as `line:column message`. */
import { library } from '../../library';
import type { BoundExpression, BoundStatement } from '../../semantics/bound';
import { analyse, analyseAnonymous, type Analysis } from '../../semantics/analyse';
import { fakeSchema } from '../support/fake-schema';

const API_VERSION = 67;
export const context = { schema: fakeSchema(), library };

export function analyseFiles(files: Readonly<Record<string, string>>, apiVersion = API_VERSION): Analysis {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text, apiVersion }));
  return analyse(sources, context);
}

export function refusals(files: Readonly<Record<string, string>>, apiVersion = API_VERSION): string[] {
  return analyseFiles(files, apiVersion).diagnostics.map(
    ({ path, line, column, message }) => `${path}:${line}:${column} ${message}`,
  );
}

/** Messages for one class file. */
export function classMessages(text: string, apiVersion = API_VERSION): string[] {
  return analyseFiles({ 'Subject.cls': text }, apiVersion).diagnostics.map(({ message }) => message);
}

/** Messages for the statements of a method in a class with some members to use. */
export function statementMessages(statements: string, apiVersion = API_VERSION): string[] {
  return classMessages(wrap(statements), apiVersion);
}

export function wrap(statements: string): string {
  return `public class Subject {
    public enum Season { SPRING, SUMMER }
    public interface Shape { Decimal area(); }
    public virtual class Animal { public virtual String sound() { return ''; } }
    public class Dog extends Animal { public override String sound() { return 'wuff'; } public String name; }
    public class SadException extends Exception {}
    public static final String WORD = 'word';
    public static Integer count = 0;
    public static Season season;
    public Integer own;
    static void take(Long value) {}
    static void take(Object value) {}
    static String text(String a, Integer b) { return a + b; }
    void run(Account account, List<Account> accounts, SObject record, Object thing, Animal animal, Dog dog) {
      ${statements}
    }
  }`;
}

/** The one expression of an anonymous block that is an expression statement or an initial value. */
export function boundExpression(code: string): BoundExpression {
  const statement = boundStatements(code).at(-1);
  if (statement?.kind === 'expression') {
    return statement.expression;
  }
  if (statement?.kind === 'localDeclaration' && statement.value) {
    return statement.value;
  }
  throw new Error(`No expression in: ${code}`);
}

export function boundStatements(code: string, apiVersion = API_VERSION): readonly BoundStatement[] {
  const { block, diagnostics } = anonymous(code, apiVersion);
  if (!block || diagnostics.length > 0) {
    throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  }
  return block.body.statements;
}

export function anonymous(code: string, apiVersion = API_VERSION) {
  const { table } = analyseFiles({});
  return analyseAnonymous({ path: 'anonymous', text: code, apiVersion }, table, context);
}
