import { exceptionClass } from '../../exception/declare';

export const OrgCacheExceptionClass = exceptionClass('Org.OrgCacheException', {}, 'Cache');
