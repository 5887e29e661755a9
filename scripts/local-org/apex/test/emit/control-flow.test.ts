/** Control flow: https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_loops.htm */
import { describeApex } from '../support/apex-cases';

describeApex('loops', [
  ['for', 'Integer sum = 0; for (Integer i = 0; i < 5; i++) { sum += i; } return sum;', '10'],
  ['for with two variables', 'Integer n = 0; for (Integer i = 0, j = 5; i < j; i++, j--) { n++; } return n;', '3'],
  ['for with nothing', 'Integer i = 0; for (;;) { if (++i > 3) { break; } } return i;', '4'],
  ['while', 'Integer i = 0; while (i < 3) { i++; } return i;', '3'],
  ['do', 'Integer i = 9; do { i++; } while (i < 3); return i;', '10'],
  [
    'continue',
    'Integer sum = 0; for (Integer i = 0; i < 5; i++) { if (i == 2) { continue; } sum += i; } return sum;',
    '8',
  ],
  ['over a list', "String all = ''; for (String s : new List<String>{ 'a', 'b' }) { all += s; } return all;", 'ab'],
  ['over a set', 'Integer sum = 0; for (Integer i : new Set<Integer>{ 1, 2, 2 }) { sum += i; } return sum;', '3'],
  [
    'over the keys of a map',
    "String all = ''; for (String k : new Map<String, Integer>{ 'a' => 1, 'b' => 2 }.keySet()) { all += k; } return all;",
    'ab',
  ],
  [
    'over nothing',
    'List<String> none; for (String s : none) { return s; } return 1;',
    'System.NullPointerException: Attempt to de-reference a null object',
  ],
  [
    'over a list that changes',
    'List<Integer> l = new List<Integer>{ 1, 2 }; for (Integer i : l) { l.add(i); } return l;',
    'System.FinalException: Cannot modify a collection while it is being iterated.',
  ],
  [
    'over a set that changes at its last element',
    'Set<Integer> s = new Set<Integer>{ 1 }; for (Integer i : s) { s.remove(i); } return s.size();',
    '0',
  ],
  [
    'break leaves the inner loop only',
    'Integer n = 0; for (Integer i = 0; i < 3; i++) { for (Integer j = 0; j < 3; j++) { if (j == 1) { break; } n++; } } return n;',
    '3',
  ],
]);

describeApex(
  'switch',
  [
    [
      'on an Integer',
      "switch on 2 { when 1 { return 'one'; } when 2, 3 { return 'few'; } when else { return 'many'; } }",
      'few',
    ],
    ['on a String with case', "switch on 'A' { when 'a' { return 1; } when 'A' { return 2; } } return 3;", '2'],
    ['on null', "String s; switch on s { when null { return 'none'; } when else { return 'some'; } }", 'none'],
    ['without a match', "switch on 5 { when 1 { return 1; } } return 'after';", 'after'],
    [
      'on an enum',
      'Season s = Season.AUTUMN; switch on s { when SPRING { return 1; } when AUTUMN { return 3; } } return 0;',
      '3',
    ],
    [
      'on the type of a record',
      "SObject r = new Contact(LastName = 'X'); switch on r { when Account a { return a.Name; } when Contact c { return c.LastName; } } return null;",
      'X',
    ],
    [
      'break inside leaves the loop',
      'Integer n = 0; for (Integer i = 0; i < 5; i++) { switch on i { when 2 { break; } when else { n++; } } } return n;',
      '2',
    ],
  ],
  { classes: ['public enum Season { SPRING, SUMMER, AUTUMN }'] },
);

const MINE = [
  `public class MineException extends Exception { public String detail; }`,
  `public class Failing {
    public static Integer deep() { return deep() + 1; }
    public static String order = '';
    public static String run() {
      try { order += 'a'; throw new MineException('m'); }
      catch (MineException e) { order += 'b'; return order; }
      finally { order += 'c'; }
    }
  }`,
];

describeApex(
  'exceptions',
  [
    ['a custom exception', "throw new MineException('bad');", 'MineException: bad'],
    [
      'is caught by its type',
      "try { throw new MineException('bad'); } catch (MineException e) { return e.getMessage(); }",
      'bad',
    ],
    [
      'is caught as Exception',
      "try { throw new MineException('bad'); } catch (Exception e) { return e.getTypeName(); }",
      'MineException',
    ],
    [
      'the first clause that fits',
      'try { Integer i; return i + 1; } catch (MineException e) { return 1; } catch (NullPointerException e) { return 2; }',
      '2',
    ],
    [
      'the trace of an exception tells its cause',
      "Exception first = new MineException('first'); Exception second = new MineException('second', first); return second.getStackTraceString().substringAfter('Caused by').trim().substringBefore('\\n');",
      'MineException: first',
    ],
    [
      'a cause',
      "Exception first = new MineException('first'); Exception second = new MineException('second', first); return second.getCause().getMessage();",
      'first',
    ],
    ['without a message', 'return new MineException().getMessage();', 'Script-thrown exception'],
    ['its own field', "MineException e = new MineException('x'); e.detail = 'more'; return e.detail;", 'more'],
    ['setMessage', "MineException e = new MineException(); e.setMessage('set'); return e.getMessage();", 'set'],
    [
      'a null dereference',
      'try { String s; return s.length(); } catch (NullPointerException e) { return e.getMessage(); }',
      'Attempt to de-reference a null object',
    ],
    ['a list index', 'return new List<Integer>{ 1 }[1];', 'System.ListException: List index out of bounds: 1'],
    [
      'a limit cannot be caught',
      'try { return Failing.deep(); } catch (Exception e) { return 1; }',
      'System.LimitException: Maximum stack depth reached: 1001',
    ],
    ['finally runs after the value is made', 'return Failing.run() + Failing.order;', 'ababc'],
    [
      'a rethrown exception is the same',
      "MineException first = new MineException('x'); try { try { throw first; } catch (Exception e) { throw e; } } catch (Exception e) { return e === first; }",
      'true',
    ],
    [
      'the line number',
      "try { throw new MineException('x'); } catch (Exception e) { return e.getLineNumber() > 0; }",
      'true',
    ],
  ],
  { classes: MINE },
);
