import { defineClass, referencePage } from '../../define';

export class RenderEmailTemplateError {}

export const RenderEmailTemplateErrorClass = defineClass({
  namespace: 'Messaging',
  name: 'RenderEmailTemplateError',
  reference: referencePage('apex_class_Messaging_RenderEmailTemplateError'),
  instances: RenderEmailTemplateError,
  methods: {
    'String getFieldName()': () => null,
    'String getMessage()': () => null,
    'Integer getOffset()': () => null,
    'System.StatusCode getStatusCode()': () => null,
  },
});
