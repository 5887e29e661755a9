import { ApexList } from '../../../runtime/collections';
import { types } from '../../../types';
import { defineClass, referencePage } from '../../define';
import { fields } from '../support/members';
import { MetadataComponent } from './Metadata';

export class CustomMetadata extends MetadataComponent {
  description: string | null = null;
  label: string | null = null;
  isProtected: boolean | null = null;
  values: ApexList | null = ApexList.of(types.class('Metadata.CustomMetadataValue'));
}

export const CustomMetadataClass = defineClass({
  namespace: 'Metadata',
  name: 'CustomMetadata',
  reference: referencePage('apex_class_Metadata_CustomMetadata'),
  extends: 'Metadata.Metadata',
  instances: CustomMetadata,
  constructors: { '()': () => new CustomMetadata() },
  properties: fields<CustomMetadata>({
    'String description': 'description',
    'String label': 'label',
    'Boolean protected_x': 'isProtected',
    'List<Metadata.CustomMetadataValue> values': 'values',
  }),
});
