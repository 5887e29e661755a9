import { partitionClass } from '../support/cache-classes';

export const SessionPartitionClass = partitionClass('Session');
