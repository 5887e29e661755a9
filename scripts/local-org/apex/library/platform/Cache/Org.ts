import { cacheClass } from '../support/cache-classes';

export const OrgCacheClass = cacheClass('Org');
