import { objectToken } from '../../runtime/org-values';
import type { ApexType } from '../../types';

/** The `Schema.SObjectType` of a collection's elements; null for anything but a concrete SObject type. */
export function recordToken(element: ApexType): object | null {
  return element.kind === 'sobject' && element.name !== 'SObject' ? objectToken(element.name) : null;
}
