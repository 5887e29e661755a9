import type { FhirResource } from './fhir-data';

/** When the first of the loaded resources was last updated; in the past, so that every later change is newer. */
const FIRST_LOADED = Date.UTC(2026, 0, 1);
/** This many neighbours share one instant, as they do in a real EMR after a bulk import. */
const SHARED_BY = 3;
const STEP_MS = 1000;

/** The resource's own `meta.lastUpdated` in UTC, or a made-up one that is the same at every start. */
export function lastUpdatedOf(resource: FhirResource, index: number): string {
  const own = Date.parse(resource.meta?.lastUpdated ?? '');
  return new Date(Number.isNaN(own) ? FIRST_LOADED + Math.floor(index / SHARED_BY) * STEP_MS : own).toISOString();
}
