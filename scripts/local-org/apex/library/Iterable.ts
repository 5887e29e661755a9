import { defineClass, referencePage } from './define';

export const IterableInterface = defineClass({
  namespace: 'System',
  name: 'Iterable',
  kind: 'interface',
  reference: referencePage('apex_classes_iterable'),
  typeParameters: ['T'],
  methods: { 'Iterator<T> iterator()': null },
});
