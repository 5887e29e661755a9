import { defineClass, referencePage } from './define';

export const IteratorInterface = defineClass({
  namespace: 'System',
  name: 'Iterator',
  kind: 'interface',
  reference: referencePage('apex_classes_iterable'),
  typeParameters: ['T'],
  methods: { 'Boolean hasNext()': null, 'T next()': null },
});
