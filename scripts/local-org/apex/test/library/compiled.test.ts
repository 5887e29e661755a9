/** The library as Apex code sees it: compiled, with user classes around. Source: the vendor's Apex Reference Guide. */
import { describeApex } from '../support/apex-cases';

const PET = `public virtual class Pet implements Comparable {
  public enum Bulk { SMALL, LARGE }
  public String name;
  public Integer age { get; set; }
  public Double weight;
  public Decimal price;
  public Bulk size;
  public List<Pet> kittens;
  public transient String secret;
  public static Integer count = 0;
  public Pet() {}
  public Pet(String name) { this.name = name; }
  public Integer compareTo(Object other) { return name.compareTo(((Pet) other).name); }
}`;
const CAT =
  "public class Cat extends Pet { public Boolean indoor; public override String toString() { return 'Cat ' + name; } }";
const BY_LENGTH = `public class ByLength implements Comparator<String> {
  public Integer compare(String a, String b) { return a.length() - b.length(); }
}`;
const TROUBLE = 'public class TroubleException extends Exception {}';
const POINT = `public class Point {
  Integer x;
  public Point(Integer x) { this.x = x; }
  public Boolean equals(Object other) { return other instanceof Point && ((Point) other).x == x; }
  public Integer hashCode() { return x; }
}`;
const COUNTED = `public class Counted {
  static Integer count = 0;
  public override String toString() { count++; return String.valueOf(count); }
}`;
const COUNTDOWN = `public class Countdown implements Iterable<Integer>, Iterator<Integer> {
  Integer left = 3;
  public Iterator<Integer> iterator() { return this; }
  public Boolean hasNext() { return left > 0; }
  public Integer next() { left = left - 1; return left; }
}`;
const classes = [PET, CAT, BY_LENGTH, TROUBLE, POINT, COUNTDOWN, COUNTED];

describeApex(
  'JSON and user classes',
  [
    [
      'String.format asks every argument for its text once',
      "return String.format('{2}{0}{0}', new List<Counted>{ new Counted(), new Counted(), new Counted() });",
      '311',
    ],
    [
      'an aggregate has an Id where a query calls something so',
      'List<AggregateResult> l = (List<AggregateResult>) JSON.deserialize(\'[{"Id":"001000000000001AAA"}]\', List<AggregateResult>.class); return new Map<Id, SObject>(l).keySet();',
      '{001000000000001AAA}',
    ],
    ['limits that are no more', 'return Limits.getScriptStatements() + Limits.getLimitDatabaseTime();', '0'],
    [
      'serialize',
      "Pet p = new Pet('Rex'); p.age = 3; p.weight = 4; p.price = 1.50; p.size = Pet.Bulk.LARGE; p.secret = 'x'; return JSON.serialize(p);",
      '{"name":"Rex","age":3,"weight":4.0,"price":1.50,"size":"LARGE","kittens":null}',
    ],
    ['serialize without nulls', "return JSON.serialize(new Pet('Rex'), true);", '{"name":"Rex"}'],
    [
      'deserialize',
      'Pet p = (Pet) JSON.deserialize(\'{"name":"Rex","age":3,"weight":4,"size":"SMALL","kittens":[{"name":"Kim"}],"x":1}\', Pet.class); ' +
        'return p.name + p.age + p.weight + p.size + p.kittens[0].name;',
      'Rex34.0SMALLKim',
    ],
    ['deserialize a list', 'return ((List<Pet>) JSON.deserialize(\'[{"name":"a"}]\', List<Pet>.class)).size();', '1'],
    [
      'deserialize into a subclass',
      'Cat c = (Cat) JSON.deserialize(\'{"name":"Tom","indoor":true}\', Cat.class); return c + \' \' + c.indoor;',
      'Cat Tom true',
    ],
    [
      'deserializeUntyped',
      'Map<String, Object> m = (Map<String, Object>) JSON.deserializeUntyped(\'{"a":{"b":[1,2.50]}}\'); ' +
        "return ((List<Object>) ((Map<String, Object>) m.get('a')).get('b'))[1];",
      '2.50',
    ],
    [
      'deserializeStrict refuses what is unknown',
      'return JSON.deserializeStrict(\'{"x":1}\', Pet.class);',
      'System.JSONException: Unknown field: Pet.x',
    ],
    [
      'a malformed text',
      "return JSON.deserializeUntyped('{');",
      'System.JSONException: Unexpected end-of-input: expected close marker for OBJECT at [line:1, column:3]',
    ],
    [
      'Double in a map of Objects',
      "return JSON.serialize(new Map<String, Object>{ 'a' => Double.valueOf('2') });",
      '{"a":2.0}',
    ],
    [
      'parser',
      'JSONParser p = JSON.createParser(\'{"n":5}\'); while (p.nextToken() != null) { if (p.getCurrentToken() == JSONToken.VALUE_NUMBER_INT) return p.getCurrentName() + p.getIntegerValue(); } return null;',
      'n5',
    ],
    [
      'generator',
      "JSONGenerator g = JSON.createGenerator(false); g.writeStartObject(); g.writeNumberField('a', 1.5); g.writeObjectField('p', new List<String>{ 'x' }); g.writeEndObject(); return g.getAsString();",
      '{"a":1.5,"p":["x"]}',
    ],
  ],
  { classes },
);

describeApex(
  'Types',
  [
    ['forName of a user class', "return Type.forName('pet').getName();", 'Pet'],
    ['forName of a collection', "return Type.forName('List<Account>').newInstance() instanceof List<Account>;", 'true'],
    ['forName of a map', "return Type.forName('Map<String, List<Pet>>').getName();", 'Map<String,List<Pet>>'],
    ['forName of nothing', "return Type.forName('Nothing');", 'null'],
    ['newInstance', "return Type.forName('Cat').newInstance() instanceof Pet;", 'true'],
    ['newInstance of an SObject', 'return ((Account) Account.class.newInstance()).Name;', 'null'],
    [
      'newInstance without constructor',
      'return Point.class.newInstance();',
      'System.TypeException: Type cannot be constructed: Point',
    ],
    ['equality', "return Pet.class == Type.forName('Pet');", 'true'],
    ['isAssignableFrom', 'return Pet.class.isAssignableFrom(Cat.class);', 'true'],
    ['isAssignableFrom the other way', 'return Cat.class.isAssignableFrom(Pet.class);', 'false'],
    ['isAssignableFrom of an interface', 'return Comparable.class.isAssignableFrom(Cat.class);', 'true'],
    ['as text', 'return String.valueOf(Pet.class);', 'Pet'],
  ],
  { classes },
);

describeApex(
  'Exceptions',
  [
    ['message', "try { throw new TroubleException('bad'); } catch (Exception e) { return e.getMessage(); }", 'bad'],
    [
      'no message',
      'try { throw new TroubleException(); } catch (Exception e) { return e.getMessage(); }',
      'Script-thrown exception',
    ],
    ['type name', "return new TroubleException('bad').getTypeName();", 'TroubleException'],
    ['library type name', 'return new NullPointerException().getTypeName();', 'System.NullPointerException'],
    [
      'cause',
      "Exception first = new IllegalArgumentException('in'); return new TroubleException('out', first).getCause().getMessage();",
      'in',
    ],
    ['setMessage', "Exception e = new TroubleException('a'); e.setMessage('b'); return e.getMessage();", 'b'],
    [
      'initCause twice',
      "Exception e = new TroubleException('a'); e.initCause(new TroubleException()); e.initCause(new TroubleException()); return null;",
      'System.TypeException: Exception cause already initialized',
    ],
    [
      'a library exception is caught by its type',
      "try { Integer.valueOf('x'); } catch (TypeException e) { return e.getMessage(); } return null;",
      'Invalid integer: x',
    ],
    [
      'line number',
      "try { throw new TroubleException('a'); } catch (Exception e) { return e.getLineNumber() > 0; }",
      'true',
    ],
    ['as text', "return String.valueOf(new TroubleException('bad'));", 'TroubleException: bad'],
    ['DML details of an exception without any', "return new DmlException('x').getNumDml();", '0'],
  ],
  { classes },
);

describeApex(
  'Collections with user classes',
  [
    [
      'sort with compareTo',
      "List<Pet> p = new List<Pet>{ new Pet('b'), new Pet('a') }; p.sort(); return p[0].name;",
      'a',
    ],
    [
      'sort with a comparator',
      "List<String> s = new List<String>{ 'ccc', 'a', 'bb' }; s.sort(new ByLength()); return s;",
      '(a, bb, ccc)',
    ],
    [
      'equals and hashCode in a set',
      'Set<Point> s = new Set<Point>{ new Point(1), new Point(1), new Point(2) }; return s.size();',
      '2',
    ],
    ['equals in a list', 'return new List<Point>{ new Point(1) }.contains(new Point(1));', 'true'],
    ['a user iterable in a loop', "String s = ''; for (Integer i : new Countdown()) { s += i; } return s;", '210'],
    ['a user iterable joined', "return String.join(new Countdown(), '-');", '2-1-0'],
    [
      'the iterator of a set',
      "Iterator<String> i = new Set<String>{ 'a' }.iterator(); return i.hasNext() ? i.next() : null;",
      'a',
    ],
    ['enum values', 'return Pet.Bulk.values();', '(SMALL, LARGE)'],
    ['enum valueOf', "return Pet.Bulk.valueOf('large').ordinal();", '1'],
    ['rounding mode by name', 'return 1.005.setScale(2, RoundingMode.HALF_UP);', '1.01'],
    [
      'removing while iterating a copy of the keys',
      "Map<String, Integer> m = new Map<String, Integer>{ 'a' => 1 }; for (String k : new Set<String>(m.keySet())) { m.remove(k); } return m.size();",
      '0',
    ],
  ],
  { classes },
);

describeApex('Numbers and text through overloads', [
  ['String.valueOf of an Integer', 'return String.valueOf(1);', '1'],
  ['String.valueOf of a Double', "return String.valueOf(Double.valueOf('1'));", '1.0'],
  ['String.valueOf of a Decimal', 'return String.valueOf(1.10);', '1.10'],
  ['String.valueOf of a Date', 'return String.valueOf(Date.newInstance(2026, 1, 31));', '2026-01-31'],
  ['a Date in a concatenation', "return '' + Date.newInstance(2026, 1, 31);", '2026-01-31 00:00:00'],
  [
    'String.valueOf of a Datetime is local',
    'return String.valueOf(Datetime.newInstanceGmt(2026, 1, 31, 12, 0, 0));',
    '2026-01-31 04:00:00',
  ],
  ['Math.max of mixed numbers', 'return Math.max(1, 2.5);', '2.5'],
  ['Math.round', 'return Math.round(2.5);', '2'],
  ['Math.mod of Longs', 'return Math.mod(5L, 3);', '2'],
  ['Decimal division', 'return (10.0).divide(3, 4);', '3.3333'],
  ['an Id as a String', "Id i = '001000000000001'; return i;", '001000000000001AAA'],
  ['String.format', "return String.format('{0}-{1}', new List<Object>{ 'a', 1 });", 'a-1'],
  ['join of Ids', "return String.join(new List<Id>{ '001000000000001AAA' }, ',');", '001000000000001AAA'],
  ['isBlank of null', 'String s; return String.isBlank(s);', 'true'],
  ['a pattern', "Matcher m = Pattern.compile('(\\\\d+)').matcher('a12b'); return m.find() ? m.group(1) : null;", '12'],
  [
    'a digest',
    "return EncodingUtil.convertToHex(Crypto.generateDigest('MD5', Blob.valueOf('abc')));",
    '900150983cd24fb0d6963f7d28e17f72',
  ],
  [
    'UUID equality',
    "return UUID.fromString('6b5b6a1e-6f5e-4c54-9a1a-2f0f3f0b7c1d') == UUID.fromString('6b5b6a1e-6f5e-4c54-9a1a-2f0f3f0b7c1d');",
    'true',
  ],
  ['getSObjectType of an Id', "Id i = '001000000000001AAA'; return i.getSObjectType() == Account.SObjectType;", 'true'],
]);
