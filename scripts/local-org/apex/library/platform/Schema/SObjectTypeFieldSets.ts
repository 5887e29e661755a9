import type { ApexMap } from '../../../runtime/collections';
import { types } from '../../../types';
import { defineClass, referencePage } from '../../define';
import { NamesMap } from '../support/names-map';

/** The local org's schema has no field sets, so the map is empty. */
export class SObjectTypeFieldSets {
  map(): ApexMap {
    return new NamesMap(types.map(types.primitive('String'), types.class('Schema.FieldSet')));
  }
}

export const SObjectTypeFieldSetsClass = defineClass({
  namespace: 'Schema',
  name: 'SObjectTypeFieldSets',
  reference: referencePage('apex_methods_system_sobject_describe'),
  instances: SObjectTypeFieldSets,
  methods: { 'Map<String,Schema.FieldSet> getMap()': (self: SObjectTypeFieldSets) => self.map() },
});
