import { cacheClass } from '../support/cache-classes';

export const SessionCacheClass = cacheClass('Session');
