import { defineClass, referencePage } from '../../define';

export const DomainTypeEnum = defineClass({
  namespace: 'System',
  name: 'DomainType',
  kind: 'enum',
  reference: referencePage('apex_enum_System_DomainType'),
  values: [
    'CMS_DOMAIN',
    'CONTENT_DOMAIN',
    'CUSTOMER_360_ADMIN_DOMAIN',
    'CUSTOMER_360_DOMAIN',
    'EXPERIENCE_CLOUD_SITES_BUILDER_DOMAIN',
    'EXPERIENCE_CLOUD_SITES_DOMAIN',
    'EXPERIENCE_CLOUD_SITES_LIVE_PREVIEW_DOMAIN',
    'EXPERIENCE_CLOUD_SITES_PREVIEW_DOMAIN',
    'LIGHTNING_CONTAINER_COMPONENT_DOMAIN',
    'LIGHTNING_DOMAIN',
    'ORG_MY_DOMAIN',
    'SALESFORCE_SITES_DOMAIN',
    'SETUP_DOMAIN',
    'VISUALFORCE_DOMAIN',
  ],
});
