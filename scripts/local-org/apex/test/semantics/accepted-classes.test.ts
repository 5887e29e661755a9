/** Classes that the platform compiles although a stricter reading of the guide would refuse them. */
import { describeApex } from '../support/apex-cases';

const WORKSHOP = `public class Workshop {
  public abstract class Tool {
    abstract String used(Integer times);
    public String twice() { return used(2); }
  }
  public class Hammer extends Tool {
    public override String used(Integer times) { return 'hit ' + times; }
  }
}`;

const MATCHING = `public interface Matching {
  String matches(Map<String, Object> values);
  String matches(Map<String, Integer> values, Boolean isStrict);
}`;

const MATCHER = `public class Matcher1 implements Matching {
  public String matches(Map<String, Object> values) { return 'any'; }
  public String matches(Map<String, Object> values, Boolean isStrict) { return 'of ' + values.size(); }
}`;

const RESULTS = `public virtual class Results {
  public List<Object> found { get; protected set; }
  public virtual Integer size { get { return found.size(); } set; }
}`;

const NAMES = `public class Names extends Results {
  public List<String> found { get { return (List<String>) super.found; } }
  public Names() { super.found = new List<String>{ 'a', 'b' }; }
  public override Integer size { get { return super.size * 10; } set; }
}`;

describeApex(
  'classes that compile',
  [
    [
      'a private abstract method is overridden by a class inside of the same outer one',
      'Workshop.Tool tool = new Workshop.Hammer(); return tool.twice();',
      'hit 2',
    ],
    [
      'a map of objects does for any map that an interface asks for',
      "Matching one = new Matcher1(); return one.matches(new Map<String, Integer>{ 'x' => 1 }, true);",
      'of 1',
    ],
    ['super leads to the property of the superclass, from a constructor too', 'return new Names().found;', '(a, b)'],
    ['super calls the accessor that is overridden', 'Results all = new Names(); return all.size;', '20'],
  ],
  { classes: [WORKSHOP, MATCHING, MATCHER, RESULTS, NAMES] },
);

describeApex('what the library lets pass', [
  [
    'a UUID is text in JSON',
    "return JSON.serialize(UUID.fromString('f9f0f8a4-6c5f-4bd5-9a0f-6f5d5e0f5a11'));",
    '"f9f0f8a4-6c5f-4bd5-9a0f-6f5d5e0f5a11"',
  ],
  [
    'results of merges are made from JSON',
    'return ((Database.MergeResult) JSON.deserialize(\'{"success":true,"mergedRecordIds":["001000000000001AAA"]}\', Database.MergeResult.class)).getMergedRecordIds();',
    '(001000000000001AAA)',
  ],
  [
    'results of conversions of leads are made from JSON',
    'return ((Database.LeadConvertResult) JSON.deserialize(\'{"success":false,"leadId":"00Q000000000001AAA"}\', Database.LeadConvertResult.class)).getLeadId();',
    '00Q000000000001AAA',
  ],
  ['milliseconds are a value of a Datetime', 'return Datetime.valueOf(86400000L);', '1970-01-02 00:00:00'],
  ['errors are the highest logging level', 'return LoggingLevel.ERROR.ordinal() - LoggingLevel.DEBUG.ordinal();', '3'],
  ['nobody is in a site', 'return Network.getNetworkId();', 'null'],
  [
    'asynchronous calls are limited by nothing yet',
    'return Limits.getAsyncCalls() + Limits.getLimitAsyncCalls();',
    '0',
  ],
]);
