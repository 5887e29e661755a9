import { describe, expect, it } from 'vitest';
import { fieldToken, SObjectFieldClass } from '../../library/platform/Schema/SObjectField';
import { objectToken, SObjectTypeClass } from '../../library/platform/Schema/SObjectType';
import type { ApexClass } from '../../runtime/apex-class';
import { ApexList, ApexMap, ApexSet } from '../../runtime/collections';
import { newApexException, type ApexException } from '../../runtime/exception';
import { registerLibrary } from '../../runtime/library-facts';
import { deserialise, serialise } from '../../runtime/serialisation';
import { SObjectValue } from '../../runtime/sobject';
import { ApexBlob, ApexDate, ApexDatetime, ApexTime } from '../../runtime/temporal';
import { ApexDouble, ApexEnumValue, toDecimal } from '../../runtime/value';
import { types } from '../../types';
import { inFakeTransaction } from '../support/fake-transaction';

const text = types.primitive('String');

class Base {
  readonly $type = types.class('Base');
  shared: unknown = null;
}

class Job extends Base {
  override readonly $type = types.class('Job');
  name: string | null = null;
  next: unknown = null;
  scratch: unknown = null;
}

const colours = ['RED', 'BLUE'].map((name, ordinal) => new ApexEnumValue(types.class('Colour'), name, ordinal));

function apexClass(name: string, overrides: Partial<ApexClass>): ApexClass {
  return {
    type: types.class(name),
    name,
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
    allocate: () => ({}),
    ...overrides,
  };
}

const classes = new Map([
  ['Base', apexClass('Base', { state: ['shared'], allocate: () => new Base() })],
  [
    'Job',
    apexClass('Job', {
      superclass: types.class('Base'),
      state: ['name', 'next'],
      allocate: () => new Job(),
    }),
  ],
  ['Colour', apexClass('Colour', { kind: 'enum', constants: colours })],
]);

function roundTrip(value: unknown): unknown {
  return inFakeTransaction(() => deserialise(serialise(value)), {
    org: { classes: { find: (name) => classes.get(name) ?? null, all: () => classes.values() } },
  });
}

describe('values survive', () => {
  it.each([
    ['null', null],
    ['text', 'a "b"'],
    ['Integer', 42],
    ['Long', 9_223_372_036_854_775_807n],
    ['Double as Object', new ApexDouble(1)],
    ['Date', ApexDate.of(2026, 1, 31)],
    ['Datetime', new ApexDatetime(1_000)],
    ['Time', new ApexTime(5)],
    ['Blob', new ApexBlob(new Uint8Array([1, 2, 255]))],
  ])('%s', (_what, value) => {
    expect(roundTrip(value)).toEqual(value);
  });

  it('Decimal with its scale', () => {
    expect(String(roundTrip(toDecimal('1.10')))).toBe('1.10');
  });

  it('an enum constant is the same object', () => {
    expect(roundTrip(colours[1])).toBe(colours[1]);
  });

  it('collections keep their types and order', () => {
    const list = ApexList.of(text, ['b', 'a', null]);
    const copy = roundTrip(list) as ApexList;
    expect([copy.$type, copy.items]).toEqual([list.$type, ['b', 'a', null]]);
    const map = roundTrip(ApexMap.of(text, text, [['k', 'v']])) as ApexMap;
    expect(map.get('k')).toBe('v');
  });

  it('a set keyed by records finds them again', () => {
    const record = new SObjectValue('Account', new Map([['Name', 'Acme']]));
    const copy = roundTrip(ApexSet.of(record.$type, [record])) as ApexSet;
    expect(copy.has(new SObjectValue('Account', new Map([['Name', 'Acme']])))).toBe(true);
  });

  it('a queried record stays one, so that an unqueried field is still refused', () => {
    const copy = roundTrip(new SObjectValue('Account', new Map([['Name', 'Acme']]), 'queried')) as SObjectValue;
    expect(() => copy.get('Industry')).toThrowError('without querying the requested field');
  });
});

describe('graphs of objects', () => {
  it('tokens of the schema stay the ones that they are compared with', () => {
    registerLibrary([SObjectTypeClass, SObjectFieldClass]);
    const list = ApexList.of(text, [objectToken('Account'), fieldToken('Account', 'Name'), objectToken('Account')]);

    const copy = roundTrip(list) as ApexList;
    expect(copy.items[0]).toBe(objectToken('Account'));
    expect(copy.items[1]).toBe(fieldToken('Account', 'Name'));
    expect(copy.items[2]).toBe(copy.items[0]);
  });

  it('cycles, shared references and inherited fields survive; transient fields do not', () => {
    const list = ApexList.of(text, ['x']);
    const job = Object.assign(new Job(), { name: 'first', shared: list, scratch: 'gone' });
    job.next = Object.assign(new Job(), { name: 'second', shared: list, next: job });
    const copy = roundTrip(job) as Job;
    const second = copy.next as Job;
    expect([copy.name, second.name, copy.scratch]).toEqual(['first', 'second', null]);
    expect(second.next).toBe(copy);
    expect(second.shared).toBe(copy.shared);
  });

  it('an exception keeps its type, message and cause', () => {
    const exception = newApexException('System.DmlException', 'outer');
    exception.apexCause = newApexException('System.QueryException', 'inner');
    const copy = roundTrip(exception) as ApexException;
    expect([copy.$type.name, copy.apexMessage, copy.apexCause?.apexMessage]).toEqual([
      'System.DmlException',
      'outer',
      'inner',
    ]);
  });
});
