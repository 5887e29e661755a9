import { MemoryRepository } from '@medplum/fhir-router';
import type { Resource } from '@medplum/fhirtypes';

/** A resource as a repository hands it out. */
type Stored<T extends Resource> = T & { id: string };

/** Stamps what is written with the EMR's own clock, which a test can move ahead. */
export class EmrRepository extends MemoryRepository {
  private aheadMs = 0;

  /** Epoch milliseconds. */
  now(): number {
    return Date.now() + this.aheadMs;
  }

  advanceClock(milliseconds: number): void {
    this.aheadMs += milliseconds;
  }

  override createResource<T extends Resource>(resource: T): Promise<Stored<T>> {
    const meta = { ...resource.meta, lastUpdated: resource.meta?.lastUpdated ?? new Date(this.now()).toISOString() };
    return super.createResource({ ...resource, meta });
  }
}
