import { defineClass, referencePage } from '../../define';
import { fields } from '../support/members';

export class CustomMetadataValue {
  field: string | null = null;
  value: unknown = null;
}

export const CustomMetadataValueClass = defineClass({
  namespace: 'Metadata',
  name: 'CustomMetadataValue',
  reference: referencePage('apex_class_Metadata_CustomMetadataValue'),
  instances: CustomMetadataValue,
  constructors: { '()': () => new CustomMetadataValue() },
  properties: fields<CustomMetadataValue>({ 'String field': 'field', 'Object value': 'value' }),
});
