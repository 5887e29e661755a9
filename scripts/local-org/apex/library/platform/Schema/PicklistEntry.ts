import type { PicklistValue } from '../../../../data/schema/schema';
import { types } from '../../../types';
import { defineClass, referencePage } from '../../define';
import { getters } from '../support/members';

export class PicklistEntry {
  readonly value: string;
  readonly label: string;
  readonly active: boolean;
  readonly defaultValue: boolean;

  constructor(entry: PicklistValue) {
    this.value = entry.value;
    this.label = entry.label;
    this.active = entry.active;
    this.defaultValue = entry.default;
  }
}

export const PicklistEntryClass = defineClass({
  namespace: 'Schema',
  name: 'PicklistEntry',
  reference: referencePage('apex_class_Schema_PicklistEntry'),
  instances: PicklistEntry,
  json: {
    active: types.primitive('Boolean'),
    defaultValue: types.primitive('Boolean'),
    label: types.primitive('String'),
    value: types.primitive('String'),
  },
  methods: getters<PicklistEntry>({
    'String getValue()': 'value',
    'String getLabel()': 'label',
    'Boolean isActive()': 'active',
    'Boolean isDefaultValue()': 'defaultValue',
  }),
});
