/** The library calling user code, and user code extending the library. */
import { describe, expect, it } from 'vitest';
import { deserialise, serialise } from '../../runtime/serialisation';
import { describeApex, mustCompile, runStatic } from '../support/apex-cases';
import { inFakeTransaction } from '../support/fake-transaction';

describeApex(
  'interfaces of the library',
  [
    [
      'Comparable sorts',
      "List<Rank> l = new List<Rank>{ new Rank(3), new Rank(1), new Rank(2) }; l.sort(); return l[0].value + ',' + l[2].value;",
      '1,3',
    ],
    [
      'Comparator sorts',
      "List<String> l = new List<String>{ 'ccc', 'a', 'bb' }; l.sort(new ByLength()); return l;",
      '(a, bb, ccc)',
    ],
    [
      'a Comparator of Datetimes compares Dates',
      'Comparator<Object> c = (Comparator<Object>) new ByTime(); return c.compare(Date.newInstance(2026, 1, 2), Date.newInstance(2026, 1, 1));',
      '1',
    ],
    [
      'a Comparator of Doubles compares Integers',
      'Comparator<Object> c = (Comparator<Object>) new BySize(); return c.compare(1, 2.5);',
      '-1',
    ],
    [
      'a Comparator of Doubles compares no text',
      "Comparator<Object> c = (Comparator<Object>) new BySize(); return c.compare('a', 2.5);",
      'System.TypeException: Invalid conversion from runtime type String to Double',
    ],
    [
      'a Date equals a Datetime',
      'Object d = Date.newInstance(2026, 1, 2); Object t = Datetime.newInstanceGmt(2026, 1, 2); return d == t && t == d;',
      'true',
    ],
    ['an Iterable in a for loop', 'Integer sum = 0; for (Integer i : new Countdown(3)) { sum += i; } return sum;', '6'],
    ['an Iterator by hand', 'Iterator<Integer> it = new Countdown(2).iterator(); return it.next() + it.next();', '3'],
    [
      'the iterator of a list',
      "Iterator<String> it = new List<String>{ 'a' }.iterator(); return it.hasNext() + it.next() + it.hasNext();",
      'trueafalse',
    ],
    ['a list made of an Iterable', 'return new List<Integer>(new Countdown(2));', '(2, 1)'],
    ['Callable', "Callable c = new Adder(); return c.call('add', new Map<String, Object>{ 'a' => 1, 'b' => 2 });", '3'],
    [
      'Type.newInstance',
      "return ((Adder) Type.forName('Adder').newInstance()).call('add', new Map<String, Object>{ 'a' => 2, 'b' => 2 });",
      '4',
    ],
    ['Type of an inner class', "return Type.forName('Outer.Inner').newInstance() instanceof Outer.Inner;", 'true'],
    ['a class literal', 'return Adder.class.getName();', 'Adder'],
    ['instanceof a library interface', 'Object o = new Adder(); return o instanceof Callable;', 'true'],
    [
      'getMessage that is overridden',
      "try { throw new LoudException('x'); } catch (Exception e) { return e.getMessage(); }",
      'X!',
    ],
    [
      'an interface of SObjects that takes Accounts',
      "((Logic) new AccountLogic()).run(new List<Account>{ new Account(Name = 'a') }); return AccountLogic.seen;",
      'a',
    ],
    [
      'a Batchable<SObject> as a Batchable<Object>',
      'Object o = new AllAccounts(); return (Database.Batchable<Object>) o != null;',
      'true',
    ],
    ['JSON of a user class', 'Rank r = new Rank(5); return JSON.serialize(r);', '{"value":5}'],
    ['JSON into a user class', 'return ((Rank) JSON.deserialize(\'{"value":7}\', Rank.class)).value;', '7'],
  ],
  {
    classes: [
      'public interface Logic { void run(List<SObject> records); }',
      `public class AccountLogic implements Logic {
        public static String seen;
        public void run(List<Account> records) { seen = records[0].Name; }
      }`,
      `public class ByTime implements Comparator<Datetime> {
        public Integer compare(Datetime a, Datetime b) { return a == b ? 0 : a > b ? 1 : -1; }
      }`,
      `public class BySize implements Comparator<Double> {
        public Integer compare(Double a, Double b) { return a == b ? 0 : a > b ? 1 : -1; }
      }`,
      `public class AllAccounts implements Database.Batchable<SObject> {
        public Iterable<SObject> start(Database.BatchableContext context) { return new List<Account>(); }
        public void execute(Database.BatchableContext context, List<SObject> records) {}
        public void finish(Database.BatchableContext context) {}
      }`,
      `public class Rank implements Comparable {
        public Integer value;
        public Rank(Integer value) { this.value = value; }
        public Integer compareTo(Object other) { return value - ((Rank) other).value; }
      }`,
      `public class ByLength implements Comparator<String> {
        public Integer compare(String a, String b) { return a.length() - b.length(); }
      }`,
      `public class Countdown implements Iterable<Integer>, Iterator<Integer> {
        private Integer next;
        public Countdown(Integer start) { next = start; }
        public Iterator<Integer> iterator() { return this; }
        public Boolean hasNext() { return next > 0; }
        public Integer next() { return next--; }
      }`,
      `public class Adder implements Callable {
        public Object call(String action, Map<String, Object> args) {
          return (Integer) args.get('a') + (Integer) args.get('b');
        }
      }`,
      'public class Outer { public class Inner {} }',
      `public class LoudException extends Exception {
        public override String getMessage() { return super.getMessage().toUpperCase() + '!'; }
      }`,
    ],
  },
);

describe('the state of a job', () => {
  const program = mustCompile(
    `public class Job implements Queueable {
      public static Job last;
      private List<Account> records = new List<Account>();
      private Map<String, Integer> counts = new Map<String, Integer>();
      private transient String scratch = 'gone';
      private Mode mode = Mode.FAST;
      private Job self;
      public enum Mode { SLOW, FAST }
      public Job() { self = this; records.add(new Account(Name = 'Acme')); counts.put('a', 1); }
      public void execute(QueueableContext context) {}
      public String show() {
        return records[0].Name + counts.get('a') + scratch + (mode === Mode.FAST) + (self === this);
      }
      public static Job make() { return new Job(); }
    }`,
  );

  it('survives with its references, without what is transient', () => {
    const [make, show] = ['make', 'show'].map((name) =>
      program.classes.find('Job')?.methods.find((method) => method.name === name),
    );
    const run = <T>(work: () => T): T => inFakeTransaction(work, { org: { classes: program.classes } });
    const text = run(() => serialise(make?.invoke(null, [])));
    expect(run(() => show?.invoke(deserialise(text) as object, []))).toBe('Acme1nulltruetrue');
  });
});

describe('static initialisers that fail', () => {
  it('throw where the class is used', () => {
    const program = mustCompile(
      'public class Broken { static Integer zero = 0; static Integer value = 1 / zero; public static Object run() { return value; } }',
    );
    expect(runStatic(program, 'Broken', 'run')).toBe('System.MathException: Divide by 0');
  });
});
