import type { ChildRelationship as ChildRelationshipFacts } from '../../../../data/schema/schema';
import { defineClass, referencePage } from '../../define';
import { fieldToken, type SObjectField } from './SObjectField';
import { objectToken } from './SObjectType';

export class ChildRelationship {
  readonly field: SObjectField;

  constructor(readonly facts: ChildRelationshipFacts) {
    this.field = fieldToken(facts.childObject, facts.field);
  }
}

export const ChildRelationshipClass = defineClass({
  namespace: 'Schema',
  name: 'ChildRelationship',
  reference: referencePage('apex_class_Schema_ChildRelationship'),
  instances: ChildRelationship,
  methods: {
    'Schema.SObjectType getChildSObject()': (self: ChildRelationship) => objectToken(self.facts.childObject),
    'Schema.SObjectField getField()': (self: ChildRelationship) => self.field,
    'String getRelationshipName()': (self: ChildRelationship) => self.facts.relationshipName,
    'Boolean isCascadeDelete()': (self: ChildRelationship) => self.field.described.cascadeDelete,
    'Boolean isRestrictedDelete()': (self: ChildRelationship) => self.field.described.restrictedDelete,
    'Boolean isDeprecatedAndHidden()': () => false,
  },
});
