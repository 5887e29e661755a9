import type { ApexList } from '../../../runtime/collections';
import { defineClass, referencePage } from '../../define';
import { listOf } from '../support/lists';

/** One body with its merge fields filled in. Merging never fails here: what cannot be found is left empty. */
export class RenderEmailTemplateBodyResult {
  constructor(readonly mergedBody: string) {}
}

export const RenderEmailTemplateBodyResultClass = defineClass({
  namespace: 'Messaging',
  name: 'RenderEmailTemplateBodyResult',
  reference: referencePage('apex_class_Messaging_RenderEmailTemplateBodyResult'),
  instances: RenderEmailTemplateBodyResult,
  methods: {
    'String getMergedBody()': (self: RenderEmailTemplateBodyResult) => self.mergedBody,
    'Boolean getSuccess()': () => true,
    'List<Messaging.RenderEmailTemplateError> getErrors()': (): ApexList =>
      listOf('Messaging.RenderEmailTemplateError', []),
  },
});
