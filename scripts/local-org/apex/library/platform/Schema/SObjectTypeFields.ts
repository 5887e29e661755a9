import type { ApexMap } from '../../../runtime/collections';
import { types } from '../../../types';
import type { ObjectDescribe } from '../../../../data/schema/schema';
import { defineClass, referencePage } from '../../define';
import { NamesMap } from '../support/names-map';
import { fieldToken } from './SObjectField';

export class SObjectTypeFields {
  constructor(private readonly object: ObjectDescribe) {}

  /** Tokens by lower-cased field name. */
  map(): ApexMap {
    const map = new NamesMap(types.map(types.primitive('String'), types.class('Schema.SObjectField')));
    for (const [name, field] of this.object.fields) {
      map.put(name, fieldToken(this.object.name, field.name));
    }
    return map;
  }
}

export const SObjectTypeFieldsClass = defineClass({
  namespace: 'Schema',
  name: 'SObjectTypeFields',
  reference: referencePage('apex_methods_system_sobject_describe'),
  instances: SObjectTypeFields,
  methods: { 'Map<String,Schema.SObjectField> getMap()': (self: SObjectTypeFields) => self.map() },
});
