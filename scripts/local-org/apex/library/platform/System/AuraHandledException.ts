import { ApexException } from '../../../runtime/exception';
import { types } from '../../../types';
import { defineClass, referencePage } from '../../define';

/**
 * An error for the page that called. The text given to the constructor is for the page only: in Apex `getMessage()`
 * answers "Script-thrown exception" unless `setMessage` was called.
 */
export class AuraHandledException extends ApexException {
  override readonly $type = types.class('System.AuraHandledException');

  constructor(readonly pageMessage: string | null) {
    super(null);
  }
}

export const AuraHandledExceptionClass = defineClass({
  namespace: 'System',
  name: 'AuraHandledException',
  reference: referencePage('apex_classes_exception_methods'),
  extends: 'System.Exception',
  constructors: { '(String message)': (message: string | null) => new AuraHandledException(message) },
});
