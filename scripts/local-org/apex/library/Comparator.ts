import { defineClass, referencePage } from './define';

export const ComparatorInterface = defineClass({
  namespace: 'System',
  name: 'Comparator',
  kind: 'interface',
  reference: referencePage('apex_interface_system_comparator'),
  typeParameters: ['T'],
  methods: { 'Integer compare(T first, T second)': null },
});
