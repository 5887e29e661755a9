/** `Cache.Org` and `Cache.Session` have the same static methods, and their partitions the same instance methods. */
import { callMethod } from '../../../runtime/call';
import type { ApexTypeValue } from '../../Type';
import { newInstance } from '../../type/instantiate';
import { defineClass, referencePage, type LibraryClass, type LibraryFunction } from '../../define';
import { CacheStore, locate, type CacheArea } from './cache-store';
import { stringSet } from './lists';

/** Methods on a store; `find` says which store and which key in it a call means. */
function storeMethods(
  prefix: string,
  find: (args: readonly unknown[]) => readonly [CacheStore, string, readonly unknown[]],
): Record<string, LibraryFunction> {
  const method =
    (run: (store: CacheStore, key: string, rest: readonly unknown[]) => unknown) =>
    (...args: readonly unknown[]) =>
      run(...find(args));
  const put = method((store, key, [value, seconds]) =>
    store.put(key, value, typeof seconds === 'number' ? seconds : undefined),
  );
  return {
    [`${prefix}Object get(String key)`]: method((store, key) => store.get(key)),
    [`${prefix}Boolean contains(String key)`]: method((store, key) => store.contains(key)),
    [`${prefix}Boolean remove(String key)`]: method((store, key) => store.remove(key)),
    [`${prefix}void put(String key, Object value)`]: put,
    [`${prefix}void put(String key, Object value, Integer ttlSecs)`]: put,
    [`${prefix}void put(String key, Object value, Cache.Visibility visibility)`]: put,
    [`${prefix}void put(String key, Object value, Integer ttlSecs, Cache.Visibility visibility, Boolean immutable)`]:
      put,
  };
}

/** What `doLoad` of a `CacheBuilder` once answered for the key, which need not have the form of a cache key. */
function load(store: CacheStore, builder: ApexTypeValue, key: string): unknown {
  const path = builderKey(builder, key);
  const known = store.get(path);
  if (known !== null) {
    return known;
  }
  const loaded = callMethod(newInstance(builder.of) as object, 'doLoad', key);
  store.put(path, loaded);
  return loaded;
}

function builderKey(builder: ApexTypeValue, key: string): string {
  return `${builder.of.name} ${key}`;
}

export function cacheClass(area: CacheArea): LibraryClass {
  return defineClass({
    namespace: 'Cache',
    name: area,
    reference: referencePage(`apex_class_cache_${area}`),
    properties: { 'static Integer MAX_TTL_SECS': { get: () => new CacheStore(area, '').maximumSeconds } },
    methods: {
      ...storeMethods('static ', ([name, ...rest]) => [...locate(area, name as string), rest]),
      'static Object get(Type cacheBuilder, String key)': (builder: ApexTypeValue, key: string) =>
        load(new CacheStore(area, 'default'), builder, key),
      'static Boolean remove(Type cacheBuilder, String key)': (builder: ApexTypeValue, key: string) =>
        new CacheStore(area, 'default').remove(builderKey(builder, key)),
      'static Boolean isAvailable()': () => true,
      'static Set<String> getKeys()': () => stringSet(new CacheStore(area, 'default').keys()),
      'static Long getNumKeys()': () => BigInt(new CacheStore(area, 'default').keys().length),
      [`static Cache.${area}Partition getPartition(String partitionName)`]: (name: string) => partition(area, name),
    },
  });
}

class OrgPartition extends CacheStore {}
class SessionPartition extends CacheStore {}

const PARTITIONS: Readonly<Record<CacheArea, typeof OrgPartition>> = { Org: OrgPartition, Session: SessionPartition };

function partition(area: CacheArea, name: string): CacheStore {
  return new PARTITIONS[area](area, name);
}

export function partitionClass(area: CacheArea): LibraryClass {
  return defineClass({
    namespace: 'Cache',
    name: `${area}Partition`,
    reference: referencePage(`apex_class_cache_${area}Partition`),
    extends: 'Cache.Partition',
    instances: PARTITIONS[area],
  });
}

/** What both kinds of partition offer. */
export const partitionMethods: Readonly<Record<string, LibraryFunction>> = {
  ...storeMethods('', ([store, key, ...rest]) => [store as CacheStore, key as string, rest]),
  'Object get(Type cacheBuilder, String key)': load,
  'Boolean remove(Type cacheBuilder, String key)': (self: CacheStore, builder: ApexTypeValue, key: string) =>
    self.remove(builderKey(builder, key)),
  // Bytes are not counted here: a partition is never fuller than empty.
  'Double getCapacity()': () => 0,
  'Long getNumKeys()': (self: CacheStore) => BigInt(self.keys().length),
  'Set<String> getKeys()': (self: CacheStore) => stringSet(self.keys()),
  'String getName()': (self: CacheStore) => self.partition,
  'Boolean isAvailable()': () => true,
};
