import type { FhirResource } from './fhir-data';

/** When the first of the loaded resources was last updated; in the past, so that every later change is newer. */
const FIRST_LOADED = Date.UTC(2026, 0, 1);
/** This many neighbours share one instant, as they do in a real EMR after a bulk import. */
const SHARED_BY = 3;
const STEP_MS = 10 * 60_000;
/** However many there are, the last one is not later than this after the first. */
const LONGEST_SPAN_MS = 180 * 24 * 60 * 60_000;

/** The resource's own `meta.lastUpdated` in UTC, or a made-up one that is the same at every start. */
export function lastUpdatedOf(resource: FhirResource, index: number, total: number): string {
  const own = Date.parse(resource.meta?.lastUpdated ?? '');
  const step = Math.min(STEP_MS, Math.floor((LONGEST_SPAN_MS * SHARED_BY) / total));
  return new Date(Number.isNaN(own) ? FIRST_LOADED + Math.floor(index / SHARED_BY) * step : own).toISOString();
}
