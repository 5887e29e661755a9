import { defineClass, referencePage } from '../../define';
import { CacheStore } from '../support/cache-store';
import { partitionMethods } from '../support/cache-classes';

export const PartitionClass = defineClass({
  namespace: 'Cache',
  name: 'Partition',
  reference: referencePage('apex_class_cache_Partition'),
  abstract: true,
  virtual: true,
  instances: CacheStore,
  methods: partitionMethods,
});
