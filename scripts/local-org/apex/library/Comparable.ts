import { defineClass, referencePage } from './define';

export const ComparableInterface = defineClass({
  namespace: 'System',
  name: 'Comparable',
  kind: 'interface',
  reference: referencePage('apex_comparable'),
  methods: { 'Integer compareTo(Object other)': null },
});
