/** `Cache.Org` and `Cache.Session` have the same static methods, and their partitions the same instance methods. */
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

export function cacheClass(area: CacheArea): LibraryClass {
  return defineClass({
    namespace: 'Cache',
    name: area,
    reference: referencePage(`apex_class_cache_${area}`),
    properties: { 'static Integer MAX_TTL_SECS': { get: () => new CacheStore(area, '').maximumSeconds } },
    methods: {
      ...storeMethods('static ', ([name, ...rest]) => [...locate(area, name as string), rest]),
      'static Set<String> getKeys()': () => stringSet(new CacheStore(area, 'default').keys()),
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
  'Set<String> getKeys()': (self: CacheStore) => stringSet(self.keys()),
  'String getName()': (self: CacheStore) => self.partition,
  'Boolean isAvailable()': () => true,
};
