import type { ApexList } from '../../../runtime/collections';
import type { DmlError } from '../../../runtime/transaction';
import type { ApexEnumValue } from '../../../runtime/value';
import { defineClass, enumConstant, referencePage } from '../../define';
import { stringList } from '../support/lists';
import { getters } from '../support/members';
import { StatusCodeEnum } from '../System/StatusCode';

export class SendEmailError {
  readonly statusCode: ApexEnumValue;
  readonly message: string;
  readonly fields: ApexList;

  constructor(
    error: DmlError,
    readonly targetObjectId: string | null,
  ) {
    this.statusCode = enumConstant(StatusCodeEnum, error.statusCode);
    this.message = error.message;
    this.fields = stringList(error.fields);
  }
}

export const SendEmailErrorClass = defineClass({
  namespace: 'Messaging',
  name: 'SendEmailError',
  reference: referencePage('apex_class_Messaging_SendEmailError'),
  instances: SendEmailError,
  methods: getters<SendEmailError>({
    'StatusCode getStatusCode()': 'statusCode',
    'String getMessage()': 'message',
    'List<String> getFields()': 'fields',
    'String getTargetObjectId()': 'targetObjectId',
  }),
});
