import { defineClass, referencePage } from '../../define';

/**
 * `start` answers a QueryLocator or an Iterable of the scope's type. The vendor declares the method twice, a class
 * implements one of them; the compiler accepts either because both are the same method by name and parameters.
 */
export const BatchableInterface = defineClass({
  namespace: 'Database',
  name: 'Batchable',
  kind: 'interface',
  reference: referencePage('apex_interface_database_batchable'),
  typeParameters: ['T'],
  methods: {
    'Object start(Database.BatchableContext context)': null,
    'void execute(Database.BatchableContext context, List<T> scope)': null,
    'void finish(Database.BatchableContext context)': null,
  },
});
