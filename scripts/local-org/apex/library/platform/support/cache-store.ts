/**
 * Platform cache, in memory: org cache lives as long as the org, a test has a cache of its own, session cache lives
 * with the org's only session.
 */
import { throwApex } from '../../../runtime/exception';
import { transaction } from '../../../runtime/transaction';

interface Entry {
  readonly value: unknown;
  /** Milliseconds since 1970; the entry is gone from then on. */
  readonly expiresAt: number;
}

export type CacheArea = 'Org' | 'Session';

const MAXIMUM_SECONDS: Readonly<Record<CacheArea, number>> = { Org: 172_800, Session: 28_800 };
const DEFAULT_SECONDS: Readonly<Record<CacheArea, number>> = { Org: 86_400, Session: 28_800 };
const KEY = /^[a-zA-Z0-9]{1,50}$/;

const stores = new WeakMap<object, Map<string, Entry>>();

/** One partition of one area. */
export class CacheStore {
  constructor(
    readonly area: CacheArea,
    readonly partition: string,
  ) {}

  get maximumSeconds(): number {
    return MAXIMUM_SECONDS[this.area];
  }

  get(key: string): unknown {
    const entry = this.entries.get(this.path(key));
    return entry && entry.expiresAt > transaction().clock.now() ? entry.value : null;
  }

  put(key: string, value: unknown, seconds: number = DEFAULT_SECONDS[this.area]): void {
    if (seconds < 0 || seconds > this.maximumSeconds) {
      throwApex('Cache.InvalidParamException', `Time to live must be between 0 and ${this.maximumSeconds} seconds.`);
    }
    const expiresAt = transaction().clock.now() + (seconds || DEFAULT_SECONDS[this.area]) * 1000;
    this.entries.set(this.path(key), { value, expiresAt });
  }

  /** True when there was something to remove. */
  remove(key: string): boolean {
    return this.entries.delete(this.path(key));
  }

  contains(key: string): boolean {
    return this.get(key) !== null;
  }

  keys(): readonly string[] {
    const prefix = this.path('');
    return [...this.entries.keys()].filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  }

  private get entries(): Map<string, Entry> {
    const owner = transaction().test ?? transaction().org;
    const entries = stores.get(owner) ?? new Map<string, Entry>();
    stores.set(owner, entries);
    return entries;
  }

  private path(key: string): string {
    return `${this.area}/${this.partition.toLowerCase()}/${key}`;
  }
}

/** A key is `key` or `namespace.partition.key`. */
export function locate(area: CacheArea, name: string): readonly [CacheStore, key: string] {
  const parts = name.split('.');
  const key = parts.at(-1) ?? '';
  if (!KEY.test(key)) {
    throwApex('Cache.InvalidParamException', `Invalid cache key: ${name}`);
  }
  return [new CacheStore(area, parts.slice(0, -1).join('.') || 'default'), key];
}
