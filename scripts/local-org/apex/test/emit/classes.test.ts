/** Classes: https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_classes.htm */
import { describeApex } from '../support/apex-cases';

const SHAPES = [
  `public interface Shape { Decimal area(); String label(); }`,
  `public abstract class BaseShape implements Shape {
    protected String name;
    public BaseShape(String name) { this.name = name; }
    public abstract Decimal area();
    public virtual String label() { return name + ' of ' + area(); }
  }`,
  `public class Square extends BaseShape {
    private Integer side;
    public Square(Integer side) { super('Square'); this.side = side; }
    public override Decimal area() { return side * side; }
  }`,
  `public class Tile extends BaseShape {
    public Tile() { super('Tile'); }
    public override Decimal area() { return 1; }
    public override String label() { return 'A ' + super.label(); }
  }`,
];

describeApex(
  'inheritance and interfaces',
  [
    ['an abstract method runs the override', 'BaseShape s = new Square(3); return s.label();', 'Square of 9'],
    ['super calls the overridden method', 'Shape s = new Tile(); return s.label();', 'A Tile of 1'],
    ['instanceof a superclass', 'Object o = new Tile(); return o instanceof BaseShape;', 'true'],
    ['instanceof an interface of the superclass', 'Object o = new Tile(); return o instanceof Shape;', 'true'],
    ['instanceof a sibling', 'Object o = new Tile(); return o instanceof Square;', 'false'],
    [
      'a map of a class as one of its interface',
      "Object o = new Map<String, Tile>{ 'a' => new Tile() }; return ((Map<String, Shape>) o).get('a').area();",
      '1',
    ],
    [
      'a list of a class as one of another',
      'Object o = new List<Tile>(); return (List<Square>) o;',
      'System.TypeException: Invalid conversion from runtime type List<Tile> to List<Square>',
    ],
    [
      'a clone holds the same values and is another object',
      'Square s = new Square(3); Square c = s.clone(); return s.label() == c.label() && s !== c && ((Object) c) instanceof Square;',
      'true',
    ],
    [
      'a clone of null',
      'Square s; return s.clone();',
      'System.NullPointerException: Attempt to de-reference a null object',
    ],
    ['a cast down', 'Shape s = new Square(2); return ((Square) s).area();', '4'],
    [
      'a cast that fails',
      'Shape s = new Tile(); return ((Square) s).area();',
      'System.TypeException: Invalid conversion from runtime type Tile to Square',
    ],
    [
      'a method of null',
      'Shape s; return s.area();',
      'System.NullPointerException: Attempt to de-reference a null object',
    ],
  ],
  { classes: SHAPES },
);

const INITIALISERS = `public virtual class Parent {
    public static List<String> trace = new List<String>();
    public String a = note('Parent.a');
    { note('Parent block'); }
    public Parent() { note('Parent()'); hook(); }
    public virtual void hook() { note('Parent.hook'); }
    public static String note(String text) { trace.add(text); return text; }
  }`;

describeApex(
  'order of initialisers',
  [
    [
      'every initialiser, superclass first and in the order of the source, before the first constructor',
      "new Child(); return String.join(Parent.trace, ', ');",
      'Parent.a, Parent block, Child.b, Child block, Parent(), Child.hook Child.b, Child()',
    ],
    ['this(…) runs the initialisers once', 'new Child(1); return Parent.trace.size();', '8'],
    ['static initialisers run once, on first use', 'Integer i = Lazy.VALUE; return Lazy.count + Lazy.count;', '2'],
    ['static state is empty before', 'return Lazy.late == null;', 'true'],
  ],
  {
    classes: [
      INITIALISERS,
      `public class Child extends Parent {
        public String b = note('Child.b');
        { note('Child block'); }
        public Child() { note('Child()'); }
        public Child(Integer i) { this(); note('Child(Integer)'); }
        public override void hook() { note('Child.hook ' + b); }
      }`,
      `public class Lazy {
        public static Integer count = 0;
        public static Integer VALUE = next();
        public static String late;
        static { if (count > 1) { late = 'twice'; } }
        private static Integer next() { count++; return count; }
      }`,
    ],
  },
);

describeApex(
  'properties',
  [
    ['an automatic property', "Person p = new Person(); p.name = 'Ada'; return p.NAME;", 'Ada'],
    ['a getter computes', "Person p = new Person(); p.name = 'Ada'; return p.greeting;", 'Hello Ada'],
    ['a setter sees value', 'Person p = new Person(); p.age = -5; return p.age;', '0'],
    ['a getter fills its own store once', 'Person p = new Person(); return p.lazy + p.lazy;', '2'],
    [
      'compound assignment goes through the accessors',
      'Person p = new Person(); p.age = 4; p.age += 3; p.age++; return p.age;',
      '8',
    ],
    ['a static property', 'Person.total = 5; Person.total += 2; return Person.total;', '7'],
    ['an overridden property', 'Person p = new Doctor(); return p.title;', 'Dr'],
  ],
  {
    classes: [
      `public virtual class Person {
        public String name { get; set; }
        public String greeting { get { return 'Hello ' + name; } }
        public Integer age { get; set { age = Math.max(0, value); } }
        public Integer lazy { get { if (lazy == null) { lazy = 1; } return lazy; } private set; }
        public static Integer total { get { return total == null ? 0 : total; } set; }
        public virtual String title { get { return 'Mx'; } }
      }`,
      `public class Doctor extends Person { public override String title { get { return 'Dr'; } } }`,
    ],
  },
);

describeApex(
  'members',
  [
    ['overloads by static type', "Object o = 'x'; return pick('x') + pick(1) + pick(o);", 'StringIntegerObject'],
    ['an Integer takes the Long overload when there is no other', 'return wide(1);', 'Long'],
    ['names ignore case', 'cases.Inner i = new CASES.INNER(); I.Value = 3; return i.vALUE;', '3'],
    ['an inner class', 'Inner i = new Inner(); i.value = 2; return i;', 'Inner:[next=null, value=2]'],
    ['objects are equal by identity', 'return new Inner() == new Inner();', 'false'],
    ['or by their own equals', 'return new Point(1, 2) == new Point(1, 2);', 'true'],
    ['which a set uses', 'return new Set<Point>{ new Point(1, 2), new Point(1, 2) }.size();', '1'],
    [
      'a compound assignment to a field',
      'Inner i = new Inner(); i.value = 1; i.value += 5; return i.value++ + i.value;',
      '13',
    ],
    ['a chain of objects', 'Inner i = new Inner(); i.next = new Inner(); i.next.value = 9; return i.next.value;', '9'],
    ['toString of the class is used', "return '' + new Point(1, 2);", '1/2'],
    ['a private constructor is visible inside', 'return Single.instance() === Single.instance();', 'true'],
    ['recursion', 'return factorial(10);', '3628800'],
    ['a constant', 'return LIMIT_OF_ROWS * 2;', '400'],
    [
      'a ternary of two classes',
      "Object o = true ? (Object) new Inner() : (Object) 'x'; return o instanceof Inner;",
      'true',
    ],
  ],
  {
    members: `
      private static final Integer LIMIT_OF_ROWS = 200;
      static String pick(String s) { return 'String'; }
      static String pick(Integer i) { return 'Integer'; }
      static String pick(Object o) { return 'Object'; }
      static String wide(Long l) { return 'Long'; }
      static Integer factorial(Integer n) { return n < 2 ? 1 : n * factorial(n - 1); }
      public class Inner { public Inner next; public Integer value; }
    `,
    classes: [
      `public class Point {
        private Integer x; private Integer y;
        public Point(Integer x, Integer y) { this.x = x; this.y = y; }
        public Boolean equals(Object other) { Point p = (Point) other; return p.x == x && p.y == y; }
        public Integer hashCode() { return 31 * x + y; }
        public override String toString() { return x + '/' + y; }
      }`,
      `public class Single {
        private static Single only;
        private Single() {}
        public static Single instance() { if (only == null) { only = new Single(); } return only; }
      }`,
    ],
  },
);

describeApex(
  'enums',
  [
    ['name and ordinal', 'return Season.SUMMER.name() + Season.SUMMER.ordinal();', 'SUMMER1'],
    ['values', 'return Season.values();', '(SPRING, SUMMER, AUTUMN)'],
    ['valueOf ignores case', "return Season.valueOf('autumn');", 'AUTUMN'],
    ['valueOf of nothing', "return Season.valueOf('x');", 'System.NoSuchElementException: No enum constant Season.x'],
    ['equality', 'Season s = Season.SPRING; return s == Season.SPRING && s != Season.SUMMER;', 'true'],
    ['a key of a map', 'return new Map<Season, Integer>{ Season.SPRING => 1 }.get(Season.SPRING);', '1'],
    ['in text', "return '' + Season.SPRING;", 'SPRING'],
  ],
  { classes: ['public enum Season { SPRING, SUMMER, AUTUMN }'] },
);
