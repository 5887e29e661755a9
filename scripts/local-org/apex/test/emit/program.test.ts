/** What a compiled program offers to the org around it: stack traces, triggers, anonymous blocks, coverage, limits. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile, compileAnonymous } from '../../compiler';
import { library } from '../../library';
import { toApexError } from '../../runtime/error-conversion';
import type { ApexException } from '../../runtime/exception';
import { SObjectValue } from '../../runtime/sobject';
import { apexStackTrace } from '../../runtime/stack-trace';
import type { TriggerContext } from '../../runtime/transaction';
import { compileSources, mustCompile, runStatic, source } from '../support/apex-cases';
import { fakeSchema } from '../support/fake-schema';
import { FakeLimits, inFakeTransaction } from '../support/fake-transaction';

function thrownBy(work: () => unknown): ApexException {
  try {
    work();
  } catch (error) {
    return toApexError(error) as ApexException;
  }
  throw new Error('Nothing was thrown.');
}

describe('stack traces', () => {
  const program = mustCompile(
    [
      'public class Outer {',
      '  public class Inner {',
      '    public Integer fail() {',
      '      String nothing;',
      '      return nothing.length();',
      '    }',
      '  }',
      '  public static Object run() {',
      '    return new Inner()',
      '      .fail();',
      '  }',
      '  public static Object constructed() {',
      '    return new Thrower();',
      '  }',
      '}',
    ].join('\n'),
    "public class Thrower {\n  public Thrower() {\n    throw new IllegalArgumentException('no');\n  }\n}",
  );

  const trace = (method: string): string =>
    inFakeTransaction(() => apexStackTrace(thrownBy(() => runMethod(program, 'Outer', method))));

  it('name class, method and line, innermost first', () => {
    expect(trace('run')).toBe('Class.Outer.Inner.fail: line 5, column 1\nClass.Outer.run: line 9, column 1');
  });

  it('call a constructor <init>', () => {
    expect(trace('constructed')).toBe(
      'Class.Thrower.<init>: line 3, column 1\nClass.Outer.constructed: line 13, column 1',
    );
  });
});

function runMethod(program: ReturnType<typeof mustCompile>, className: string, method: string): unknown {
  return program.classes
    .find(className)
    ?.methods.find((candidate) => candidate.name === method)
    ?.invoke(null, []);
}

describe('triggers', () => {
  const { program, diagnostics } = compileSources([
    source(
      `trigger AccountTrigger on Account (before insert, after update) {
        for (Account a : Trigger.new) {
          a.Industry = Trigger.isBefore ? 'before ' + Trigger.operationType : 'after';
        }
      }`,
      'AccountTrigger.trigger',
    ),
  ]);

  it('know their object and events', () => {
    expect(diagnostics).toEqual([]);
    const [trigger] = program?.triggers ?? [];
    expect([trigger?.name, trigger?.objectName, [...(trigger?.events ?? [])]]).toEqual([
      'AccountTrigger',
      'Account',
      ['before insert', 'after update'],
    ]);
  });

  it('see the records of the innermost context', () => {
    const record = new SObjectValue('Account');
    const context: TriggerContext = {
      objectName: 'Account',
      operation: 'insert',
      isBefore: true,
      newRecords: [record],
      oldRecords: null,
    };
    inFakeTransaction(() => program?.triggers[0]?.run(), { triggers: [context] });
    expect(record.get('Industry')).toBe('before BEFORE_INSERT');
  });
});

describe('anonymous blocks', () => {
  const program = mustCompile('public class Counter { public static Integer total = 0; public Integer own = 1; }');

  const debugOf = (text: string): readonly string[] => {
    const { program: block, diagnostics } = compileAnonymous(text, program);
    expect(diagnostics).toEqual([]);
    return inFakeTransaction((transaction) => {
      block?.run();
      return transaction.journal.debug;
    });
  };

  it('use the classes of the program', () => {
    expect(debugOf('Counter.total += 2; Counter c = new Counter(); System.debug(Counter.total + c.own);')).toEqual([
      '3',
    ]);
  });

  it('declare methods and classes of their own', () => {
    expect(
      debugOf(
        'class Pair { Integer a = 1; } Integer twice(Integer i) { return i * 2; } System.debug(twice(new Pair().a));',
      ),
    ).toEqual(['2']);
  });

  it('are refused with a position', () => {
    const { diagnostics } = compileAnonymous('Integer i = 1;\nNowhere.go();', program);
    expect(diagnostics.map((found) => found.line)).toEqual([2]);
  });
});

describe('coverage', () => {
  const program = mustCompile(
    'public class Covered {\n  public static Object run() {\n    Integer i = 1;\n    if (i > 1) {\n      i = 2;\n    }\n    return i;\n  }\n}',
    '@IsTest private class CoveredTest { @IsTest static void works() { Covered.run(); } }',
  );

  it('counts the lines on which statements begin, without test classes', () => {
    runStatic(program, 'Covered', 'run');
    expect(program.coverage.bySource()).toEqual([
      { name: 'Covered', path: 'Source0.cls', kind: 'Class', total: 4, coveredLines: [3, 4, 7], uncoveredLines: [5] },
    ]);
  });

  it('forgets', () => {
    program.coverage.reset();
    expect(program.coverage.bySource()[0]?.coveredLines).toEqual([]);
  });
});

describe('limits', () => {
  it('end an endless loop, which cannot catch them', () => {
    const program = mustCompile(
      'public class Endless { public static Object run() { try { while (true) {} } catch (Exception e) {} finally { return 1; } } }',
    );
    const limits = new (class extends FakeLimits {
      override consume(): void {
        super.consume('cpuTime', 1);
      }
    })({ cpuTime: 3 });
    expect(runStatic(program, 'Endless', 'run', { limits })).toBe(
      'System.LimitException: Apex CPU time limit exceeded',
    );
  });

  it('leave the depth of the stack as it was', () => {
    const program = mustCompile(
      `public class Deep {
        public static Integer down(Integer n) { return n == 0 ? 0 : 1 + down(n - 1); }
        static Integer failing(Integer n) { if (n == 0) { throw new IllegalArgumentException(); } return failing(n - 1); }
        public static Object run() {
          for (Integer i = 0; i < 5; i++) { try { failing(500); } catch (Exception e) {} }
          return down(900);
        }
      }`,
    );
    expect(runStatic(program, 'Deep', 'run')).toBe('900');
  });
});

describe('static state', () => {
  it('is gone with the transaction', () => {
    const program = mustCompile(
      'public class State { static Integer count = 0; public static Object next() { return ++count; } }',
    );
    expect([runStatic(program, 'State', 'next'), runStatic(program, 'State', 'next')]).toEqual(['1', '1']);
  });
});

describe('the cache', () => {
  it('gives the same program without analysing, and a new one for a changed source', () => {
    const cacheFolder = mkdtempSync(join(tmpdir(), 'apex-cache-'));
    const programs = (): number => readdirSync(cacheFolder).filter((name) => name.startsWith('program-')).length;
    const run = (answer: number): string => {
      const text = `public class Kept { public static Object run() { return ${answer}; } }`;
      const { program } = compile([source(text)], { schema: fakeSchema(), library, cacheFolder });
      return program ? runStatic(program, 'Kept', 'run') : 'does not compile';
    };
    try {
      expect([run(1), programs(), run(1), programs(), run(2), programs()]).toEqual(['1', 1, '1', 1, '2', 2]);
    } finally {
      rmSync(cacheFolder, { recursive: true });
    }
  });
});
