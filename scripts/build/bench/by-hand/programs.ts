/** The programs of `apex/BenchCompute.cls`, written by hand in TypeScript. Each answers with the same text. */
import { Big, RoundingMode } from 'bigdecimal.js';

export interface Program {
  /** Also the end of the path of its Apex twin. */
  readonly name: string;
  /** How many times the time of TypeScript its Apex may take. */
  readonly target: number;
  run(body: string): string;
}

/** Loops, arithmetic, collections. */
const COMPUTE_TARGET = 3;
/** JSON and records: TypeScript has objects with fixed fields for them, Apex has not. */
const DATA_TARGET = 5;

export const PROGRAMS: readonly Program[] = [
  { name: 'sieve', target: COMPUTE_TARGET, run: () => String(sieve(2_000_000)) },
  { name: 'matrix', target: COMPUTE_TARGET, run: () => String(matrix(160)) },
  { name: 'decimal', target: COMPUTE_TARGET, run: () => interest(200, 360) },
  { name: 'text', target: COMPUTE_TARGET, run: () => String(text(200_000)) },
  { name: 'collections', target: COMPUTE_TARGET, run: () => String(collections(200_000)) },
  { name: 'objects', target: COMPUTE_TARGET, run: () => String(objects(1_000_000)) },
  { name: 'json', target: DATA_TARGET, run: (body) => String(json(body)) },
  { name: 'records', target: DATA_TARGET, run: () => String(records(100_000)) },
];

function sieve(most: number): number {
  const composite: boolean[] = [];
  for (let index = 0; index <= most; index += 1) {
    composite.push(false);
  }
  let primes = 0;
  for (let candidate = 2; candidate <= most; candidate += 1) {
    if (composite[candidate]) {
      continue;
    }
    primes += 1;
    for (let multiple = candidate * 2; multiple <= most; multiple += candidate) {
      composite[multiple] = true;
    }
  }
  return primes;
}

function matrix(size: number): number {
  const one: number[][] = [];
  const other: number[][] = [];
  for (let row = 0; row < size; row += 1) {
    one.push([]);
    other.push([]);
    for (let column = 0; column < size; column += 1) {
      one[row].push(row + column * 0.5);
      other[row].push(row * 0.25 - column);
    }
  }
  let sum = 0;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      let cell = 0;
      for (let index = 0; index < size; index += 1) {
        cell += one[row][index] * other[index][column];
      }
      sum += cell;
    }
  }
  return Math.round(sum);
}

function interest(loans: number, months: number): string {
  let total = Big(0);
  const fee = Big('1.25');
  const divisor = Big(1200);
  for (let loan = 1; loan <= loans; loan += 1) {
    let balance = Big(loan * 1000);
    const rate = Big(loan).divide(divisor, 10, RoundingMode.HALF_UP);
    for (let month = 0; month < months; month += 1) {
      balance = balance.add(balance.multiply(rate)).setScale(2, RoundingMode.HALF_UP).subtract(fee);
    }
    total = total.add(balance);
  }
  return total.toPlainString();
}

function text(words: number): number {
  const parts: string[] = [];
  for (let index = 0; index < words; index += 1) {
    parts.push(`word${(index * 7) % 5003}`);
  }
  const counts = new Map<string, number>();
  for (const word of parts.join(' ').split(' ')) {
    const key = word.toUpperCase().substring(2);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let sum = 0;
  for (const [key, count] of counts) {
    sum += key.length * count;
  }
  return sum;
}

function collections(size: number): number {
  const groups = new Map<number, number[]>();
  const seen = new Set<number>();
  const values: number[] = [];
  let value = 12345;
  for (let index = 0; index < size; index += 1) {
    value = (value * 1103 + 12345) % 65536;
    values.push(value);
    seen.add(value);
    const key = value % 997;
    let group = groups.get(key);
    if (!group) {
      group = [];
      groups.set(key, group);
    }
    group.push(value);
  }
  values.sort((one, other) => one - other);
  let sum = seen.size + values[Math.floor(size / 2)];
  for (const [key, group] of groups) {
    sum += group.length * key;
  }
  return sum;
}

class Counter {
  protected total = 0;

  add(amount: number): void {
    this.total += amount;
  }

  value(): number {
    return this.total;
  }
}

class DoubleCounter extends Counter {
  override add(amount: number): void {
    this.total += (amount * 2) % 1001;
  }
}

function objects(calls: number): number {
  const counters = [new Counter(), new DoubleCounter()];
  for (let index = 0; index < calls; index += 1) {
    counters[index % 2].add(index % 1000);
  }
  return counters[0].value() + counters[1].value();
}

interface Patient {
  active: boolean;
  readonly telecom: { readonly value: string; rank?: number }[];
}

function json(body: string): number {
  const resources = JSON.parse(body) as Patient[];
  let sum = 0;
  for (const resource of resources) {
    for (const telecom of resource.telecom) {
      sum += telecom.value.length;
      telecom.rank = 1;
    }
    resource.active = false;
  }
  return JSON.stringify(resources).length + sum;
}

interface Person {
  readonly lastName: string;
  readonly city: string;
  phone: string;
  description?: string;
}

function records(count: number): number {
  const byCity = new Map<string, Person[]>();
  for (let index = 0; index < count; index += 1) {
    const person: Person = { lastName: `Name${index}`, city: `City${index % 100}`, phone: `555-${index}` };
    person.description = `Number ${index}`;
    const group = byCity.get(person.city);
    if (group) {
      group.push(person);
    } else {
      byCity.set(person.city, [person]);
    }
  }
  let sum = 0;
  for (const group of byCity.values()) {
    for (const person of group) {
      person.phone = person.phone.replace(/^555-/, '');
      sum += person.phone.length + (person.description ?? '').length + person.lastName.length;
    }
  }
  return sum;
}
