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

function getMessage({ apexMessage }: ApexException): string {
  return apexMessage ?? NO_MESSAGE;
}

/** The exception's own lines, and below them those of what caused it. */
function stackTrace(exception: ApexException): string {
  const { apexCause } = exception;
  const own = apexStackTrace(exception);
  return apexCause === null
    ? own
    : `${own}\nCaused by\n${exceptionTypeName(apexCause)}: ${getMessage(apexCause)}\n\n${stackTrace(apexCause)}`;
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
    'String getMessage()': getMessage,
    'String getStackTraceString()': onInstance(stackTrace),
    'String getTypeName()': onInstance(exceptionTypeName),
    'void initCause(Exception cause)': onInstance(initCause),
    'void setMessage(String message)': (exception: ApexException, message: string | null) =>
      exception.setApexMessage(message),
  },
});
