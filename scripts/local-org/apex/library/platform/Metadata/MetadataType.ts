import { defineClass, referencePage } from '../../define';

export const MetadataTypeEnum = defineClass({
  namespace: 'Metadata',
  name: 'MetadataType',
  kind: 'enum',
  reference: referencePage('apex_enum_Metadata_MetadataType'),
  values: ['CustomMetadata', 'Layout'],
});
