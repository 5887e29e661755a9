import { exceptionClass } from '../../exception/declare';

/** Thrown by a platform event trigger to have the same events delivered again. */
export const RetryableExceptionClass = exceptionClass('RetryableException', {}, 'EventBus');
