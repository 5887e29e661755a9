/** https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_Json.htm */
import { describe, expect, test } from 'vitest';
import type { ApexClass } from '../../runtime/apex-class';
import { ApexList, ApexMap, ApexSet } from '../../runtime/collections';
import { SObjectValue } from '../../runtime/sobject';
import { ApexBlob, ApexDate, ApexDatetime, ApexTime } from '../../runtime/temporal';
import { apexToString } from '../../runtime/text';
import { ApexDouble, ApexEnumValue, toDecimal } from '../../runtime/value';
import { types, type ApexType } from '../../types';
import { inFakeTransaction } from '../support/fake-transaction';
import { typeValue } from '../../library/Type';
import { call, thrownBy } from './support/call';

const STRING = types.primitive('String');
const INTEGER = types.primitive('Integer');
const OBJECT = types.primitive('Object');

const PET = types.class('Pet');
const COLOUR = types.class('Colour');
const RED = new ApexEnumValue(COLOUR, 'RED', 0);

class Pet {
  readonly $type = PET;
  [slot: string]: unknown;
}

function apexClass(facts: Partial<ApexClass> & Pick<ApexClass, 'type'>): ApexClass {
  return {
    name: facts.type.name,
    sharing: 'with',
    isTest: false,
    isAbstract: false,
    isGlobal: false,
    kind: 'class',
    superclass: null,
    interfaces: [],
    annotations: new Map(),
    methods: [],
    constants: [],
    newInstance: null,
    fields: [],
    computed: [],
    state: [],
    allocate: () => new Pet(),
    ...facts,
  };
}

const field = (name: string, type: ApexType, transient = false) => ({
  name,
  slot: name,
  type,
  transient,
  isAuraEnabled: false,
  isGlobal: false,
});

const petClass = apexClass({
  type: PET,
  fields: [
    field('name', STRING),
    field('weight', types.primitive('Double')),
    field('price', types.primitive('Decimal')),
    field('born', types.primitive('Date')),
    field('colour', COLOUR),
    field('toys', types.list(STRING)),
    field('secret', STRING, true),
  ],
});
const classes = [petClass, apexClass({ type: COLOUR, kind: 'enum', constants: [RED] })];
const org = {
  classes: {
    find: (name: string) => classes.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase()) ?? null,
    all: () => classes,
  },
};
const inOrg = <T>(work: () => T): T => inFakeTransaction(work, { org });

function pet(values: Record<string, unknown>): Pet {
  return Object.assign(new Pet(), values);
}

const account = new SObjectValue(
  'Account',
  new Map<string, unknown>([
    ['Id', '001000000000001AAA'],
    ['Name', 'Acme'],
    ['CreatedDate', new ApexDatetime(Date.UTC(2026, 0, 31, 10))],
  ]),
);

describe('JSON.serialize', () => {
  test.each<[unknown, string]>([
    [null, 'null'],
    ['a "quoted" \n é \u0001', '"a \\"quoted\\" \\n é \\u0001"'],
    [5, '5'],
    [5n, '5'],
    [new ApexDouble(5), '5.0'],
    [toDecimal('1.10'), '1.10'],
    [ApexDate.of(2026, 1, 31), '"2026-01-31"'],
    [new ApexDatetime(Date.UTC(2026, 0, 31, 10, 0, 0, 7)), '"2026-01-31T10:00:00.007Z"'],
    [new ApexTime(3_600_000), '"01:00:00.000Z"'],
    [new ApexBlob(Buffer.from('abc')), '"YWJj"'],
    [RED, '"RED"'],
    [ApexList.of(types.primitive('Double'), [1, null]), '[1.0,null]'],
    [ApexSet.of(STRING, ['b', 'a']), '["b","a"]'],
    [ApexMap.of(INTEGER, OBJECT, [[1, ApexMap.of(STRING, OBJECT)]]), '{"1":{}}'],
    [
      account,
      '{"attributes":{"type":"Account","url":"/services/data/v67.0/sobjects/Account/001000000000001AAA"},' +
        '"Id":"001000000000001AAA","Name":"Acme","CreatedDate":"2026-01-31T10:00:00.000+0000"}',
    ],
    [
      pet({ name: 'Rex', weight: 3, secret: 'x' }),
      '{"name":"Rex","weight":3.0,"price":null,"born":null,"colour":null,"toys":null}',
    ],
  ])('%# is %s', (value, expected) => {
    expect(inOrg(() => call('JSON', 'serialize(Object)', value))).toBe(expected);
  });

  test('leaves out null fields of objects on demand', () => {
    expect(inOrg(() => call('JSON', 'serialize(Object,Boolean)', pet({ name: 'Rex' }), true))).toBe('{"name":"Rex"}');
  });

  test('indents as the platform does', () => {
    const value = ApexMap.of(STRING, OBJECT, [
      ['a', ApexList.of(INTEGER, [1, 2])],
      ['b', ApexList.of(OBJECT, [ApexMap.of(STRING, OBJECT, [['c', true]])])],
      ['d', ApexMap.of(STRING, OBJECT)],
    ]);
    expect(call('JSON', 'serializePretty(Object)', value)).toBe(
      '{\n  "a" : [ 1, 2 ],\n  "b" : [ {\n    "c" : true\n  } ],\n  "d" : { }\n}',
    );
  });

  test('refuses a cycle', () => {
    const rex = pet({});
    rex['name'] = rex;
    expect(thrownBy(() => inOrg(() => call('JSON', 'serialize(Object)', rex)))).toBe(
      'System.JSONException: Direct self-reference leading to cycle',
    );
  });
});

const untyped = (text: string): unknown => call('JSON', 'deserializeUntyped(String)', text);

describe('JSON.deserializeUntyped', () => {
  test.each<[string, string]>([
    ['{"a": 1, "b": [true, null, "x\\u00e9\\n"], "c": {"d": 1.10}}', '{a=1, b=(true, null, xé\n), c={d=1.10}}'],
    [' [ ] ', '()'],
    ['"x"', 'x'],
  ])('%s is %s', (text, expected) => {
    expect(apexToString(untyped(text))).toBe(expected);
  });

  test('tells Integer, Long and Decimal apart', () => {
    const numbers = untyped('[1, 3000000000, 1.0, 1e2]') as ApexList;
    expect(numbers.items.map((item) => (typeof item === 'object' ? 'Decimal' : typeof item))).toEqual([
      'number',
      'bigint',
      'Decimal',
      'Decimal',
    ]);
  });

  test.each<[string, string]>([
    ['', 'No content to map to Object due to end of input'],
    [
      'sorry',
      "Unexpected character ('s' (code 115)): expected a valid value (number, String, array, object, 'true', 'false' or 'null') at input location [1,2]",
    ],
    [
      '{"a" 1}',
      "Unexpected character ('1' (code 49)): was expecting a colon to separate field name and value at [line:1, column:7]",
    ],
    [
      '{"a":1 "b":2}',
      `Unexpected character ('"' (code 34)): was expecting comma to separate OBJECT entries at [line:1, column:9]`,
    ],
    ['[1,]', "Unexpected character (']' (code 93)): expected a value at [line:1, column:5]"],
    ['{"a":1', 'Unexpected end-of-input within/between OBJECT entries at [line:1, column:8]'],
    ['[01]', 'Invalid numeric value: Leading zeroes not allowed at input location [1,3]'],
  ])('%s: %s', (text, message) => {
    expect(thrownBy(() => untyped(text))).toBe(`System.JSONException: ${message}`);
  });
});

function typed(text: string, type: ApexType, strict = false): unknown {
  const method = strict ? 'deserializeStrict(String,System.Type)' : 'deserialize(String,System.Type)';
  return inOrg(() => call('JSON', method, text, typeValue(type)));
}

describe('JSON.deserialize', () => {
  test('fills the fields of a class, whatever their case, and skips what it does not know', () => {
    const text =
      '{"NAME":"Rex","weight":3,"price":1.10,"born":"2026-01-31","colour":"red","toys":["ball"],"secret":"x","other":[{}]}';
    const rex = typed(text, PET) as Pet;
    expect({
      ...rex,
      price: String(rex['price']),
      born: (rex['born'] as ApexDate).toIso(),
      toys: String((rex['toys'] as ApexList).items),
    }).toEqual({
      $type: PET,
      name: 'Rex',
      weight: 3,
      price: '1.10',
      born: '2026-01-31',
      colour: RED,
      toys: 'ball',
    });
  });

  test('builds collections of the type asked for', () => {
    const map = typed('{"1":["a"]}', types.map(INTEGER, types.set(STRING))) as ApexMap;
    expect([...map.keys()]).toEqual([1]);
    expect(map.get(1)).toBeInstanceOf(ApexSet);
  });

  test('reads an SObject with its parent and its children', () => {
    const text =
      '{"attributes":{"type":"Account"},"name":"Acme","Contacts":{"totalSize":1,"done":true,"records":[{"LastName":"Fox","Account":{"Name":"Acme"}}]}}';
    const record = typed(text, types.sobject('SObject')) as SObjectValue;
    expect(record.typeName).toBe('Account');
    expect(record.get('Name')).toBe('Acme');
    const [contact] = (record.get('Contacts') as ApexList).items as SObjectValue[];
    expect((contact!.get('Account') as SObjectValue).get('Name')).toBe('Acme');
  });

  test.each<[string, ApexType, boolean, string]>([
    ['[1]', PET, false, "Malformed JSON: Expected '{' at the beginning of object"],
    ['{}', types.list(STRING), false, "Malformed JSON: Expected '[' at the beginning of List/Set"],
    ['{"name":{}}', PET, false, 'Illegal value for primitive'],
    ['{"other":1}', PET, true, 'Unknown field: Pet.other'],
    ['{"other":1}', types.sobject('Account'), true, "No such column 'other' on sobject of type Account"],
    ['{"a":1}', types.map(STRING, OBJECT), false, 'Apex Type unsupported in JSON: Object'],
    ['{"colour":"BLUE"}', PET, false, 'The type Colour does not have an enum value BLUE at [line:1, column:12]'],
    ['[1.5]', types.list(INTEGER), false, 'For input string: "1.5" at [line:1, column:3]'],
  ])('%s as %o (strict %s): %s', (text, type, strict, message) => {
    expect(thrownBy(() => typed(text, type, strict))).toBe(`System.JSONException: ${message}`);
  });
});

describe('JSONParser', () => {
  test('walks the tokens and reads objects on the way', () => {
    inOrg(() => {
      const parser = call('JSON', 'createParser(String)', '{"total":2,"pets":[{"name":"Rex"},{"name":"Kim"}]}');
      const names: unknown[] = [];
      const tokens: string[] = [];
      for (let token = next(parser); token !== null; token = next(parser)) {
        tokens.push(token.name);
        if (token.name === 'START_OBJECT' && tokens.length > 1) {
          names.push((call('JSONParser', 'readValueAs(System.Type)', parser, typeValue(PET)) as Pet)['name']);
        }
      }
      expect(names).toEqual(['Rex', 'Kim']);
      expect(tokens.slice(0, 4)).toEqual(['START_OBJECT', 'FIELD_NAME', 'VALUE_NUMBER_INT', 'FIELD_NAME']);
      expect(tokens.slice(-2)).toEqual(['END_ARRAY', 'END_OBJECT']);
    });
  });

  test('refuses the getter of another type', () => {
    const parser = call('JSON', 'createParser(String)', '"x"');
    call('JSONParser', 'nextToken()', parser);
    expect(call('JSONParser', 'getText()', parser)).toBe('x');
    expect(thrownBy(() => call('JSONParser', 'getIntegerValue()', parser))).toMatch(
      /^System.JSONException: Current token/,
    );
  });
});

function next(parser: unknown): ApexEnumValue | null {
  return call('JSONParser', 'nextToken()', parser) as ApexEnumValue | null;
}

test('JSONGenerator writes what it is told', () => {
  const generator = call('JSON', 'createGenerator(Boolean)', false);
  call('JSONGenerator', 'writeStartObject()', generator);
  call('JSONGenerator', 'writeStringField(String,String)', generator, 'a', 'x');
  call('JSONGenerator', 'writeFieldName(String)', generator, 'b');
  call('JSONGenerator', 'writeStartArray()', generator);
  call('JSONGenerator', 'writeNumber(Double)', generator, 2);
  call('JSONGenerator', 'writeEndArray()', generator);
  expect(call('JSONGenerator', 'getAsString()', generator)).toBe('{"a":"x","b":[2.0]}');
});
