import type { ApexList } from '../../../runtime/collections';
import { defineClass, referencePage } from '../../define';
import { listOf } from '../support/lists';
import { getters } from '../support/members';
import type { SendEmailError } from './SendEmailError';

export class SendEmailResult {
  readonly errors: ApexList;
  readonly success: boolean;

  constructor(errors: readonly SendEmailError[]) {
    this.errors = listOf('Messaging.SendEmailError', errors);
    this.success = errors.length === 0;
  }
}

export const SendEmailResultClass = defineClass({
  namespace: 'Messaging',
  name: 'SendEmailResult',
  reference: referencePage('apex_class_Messaging_SendEmailResult'),
  instances: SendEmailResult,
  methods: getters<SendEmailResult>({
    'Boolean isSuccess()': 'success',
    'List<Messaging.SendEmailError> getErrors()': 'errors',
  }),
});
