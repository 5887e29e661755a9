import { seededTime } from '../shared/seeded-time';
import type { FhirResource } from './fhir-data';

/** The resource's own `meta.lastUpdated` in UTC, or a made-up one that is the same at every start. */
export function lastUpdatedOf(resource: FhirResource, index: number, total: number): string {
  const own = Date.parse(resource.meta?.lastUpdated ?? '');
  return Number.isNaN(own) ? seededTime(index, total) : new Date(own).toISOString();
}
