import { exceptionTypeName } from '../runtime/error-conversion';
import { throwApex, type ApexException } from '../runtime/exception';
import { apexLineNumber, apexStackTrace } from '../runtime/stack-trace';
import { defineClass, referencePage } from './define';
import { dmlMethods } from './exception/dml-methods';
import { onInstance } from './strict';

/** What the platform answers for an exception that was thrown without a message. */
const NO_MESSAGE = 'Script-thrown exception';

function initCause(exception: ApexException, cause: ApexException): void {
  if (exception.apexCause !== null) {
    throwApex('System.TypeException', 'Exception cause already initialized');
  }
  exception.apexCause = cause;
}

export const ExceptionClass = defineClass({
  namespace: 'System',
  name: 'Exception',
  reference: referencePage('apex_classes_exception_methods'),
  abstract: true,
  virtual: true,
  methods: {
    // The platform declares them here, so that an exception of any static type can be asked.
    ...dmlMethods,
    'Exception getCause()': (exception: ApexException) => exception.apexCause,
    'Integer getLineNumber()': onInstance(apexLineNumber),
    'String getMessage()': (exception: ApexException) => exception.apexMessage ?? NO_MESSAGE,
    'String getStackTraceString()': onInstance(apexStackTrace),
    'String getTypeName()': onInstance(exceptionTypeName),
    'void initCause(Exception cause)': onInstance(initCause),
    'void setMessage(String message)': (exception: ApexException, message: string | null) =>
      exception.setApexMessage(message),
  },
});
