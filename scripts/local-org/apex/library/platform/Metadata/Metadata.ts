import { defineClass, referencePage } from '../../define';
import { fields } from '../support/members';

/** A component that Apex can deploy; `fullName` is `Type.Record` for custom metadata. */
export abstract class MetadataComponent {
  fullName: string | null = null;
}

export const MetadataComponentClass = defineClass({
  namespace: 'Metadata',
  name: 'Metadata',
  reference: referencePage('apex_class_Metadata_Metadata'),
  abstract: true,
  instances: MetadataComponent,
  properties: fields<MetadataComponent>({ 'String fullName': 'fullName' }),
});
