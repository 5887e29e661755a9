import { partitionClass } from '../support/cache-classes';

export const OrgPartitionClass = partitionClass('Org');
