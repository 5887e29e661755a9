import { MemoryRepository } from '@medplum/fhir-router';
import type { Resource } from '@medplum/fhirtypes';
import { SourceClock } from '../shared/source-clock';

/** A resource as a repository hands it out. */
type Stored<T extends Resource> = T & { id: string };

/** Stamps what is written with the EMR's own clock. */
export class EmrRepository extends MemoryRepository {
  readonly clock = new SourceClock();

  override createResource<T extends Resource>(resource: T): Promise<Stored<T>> {
    const meta = { ...resource.meta, lastUpdated: resource.meta?.lastUpdated ?? this.clock.instant() };
    return super.createResource({ ...resource, meta });
  }
}
