import { exceptionClass } from '../../exception/declare';

export const SessionCacheExceptionClass = exceptionClass('Session.SessionCacheException', {}, 'Cache');
