import { defineClass, referencePage } from '../../define';

export const CacheBuilderInterface = defineClass({
  namespace: 'Cache',
  name: 'CacheBuilder',
  kind: 'interface',
  reference: referencePage('apex_interface_cache_CacheBuilder'),
  methods: {
    'Object doLoad(String key)': null,
  },
});
