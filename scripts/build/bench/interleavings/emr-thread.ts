/** The thread of the sandbox EMR, and what the histories do to it behind the back of the org. */
import { startEmrSandbox, type EmrSandbox, type Fault } from '../../../sandbox';
import { serveCommands } from '../thread-client';
import { corrected } from './payloads';

/** One version of a patient, as a pull would bring it. */
export interface EmrVersion {
  readonly id: string;
  readonly versionId: string;
  readonly payload: string;
}

/** What the EMR holds of a record of Salesforce: the ids of its records, and the current one without ids and times. */
export interface EmrHolding {
  readonly ids: readonly string[];
  readonly content: string;
}

/** What the bench may ask of the EMR; answers cross threads as plain data. */
export interface EmrCommands {
  addFaults(faults: readonly Fault[]): void;
  clearFaults(): void;
  /** The first patient of each record, oldest version first; a record that the EMR does not know has none. */
  versions(recordIds: readonly string[]): Promise<Record<string, EmrVersion[]>>;
  /** @returns the records whose patient was there to correct */
  correct(numbers: Readonly<Record<string, number>>): Promise<string[]>;
  holdings(recordIds: readonly string[]): Promise<Record<string, EmrHolding>>;
  advance(milliseconds: number): void;
  /** Forgets all records. */
  clear(): void;
}

interface Identified {
  readonly id: string;
  readonly resourceType: string;
  readonly identifier?: readonly { readonly system?: string; readonly value?: string }[];
  readonly meta?: { readonly versionId?: string; readonly lastUpdated?: string };
}

const SYSTEM = 'urn:salesforce:record-id';
const EVERYTHING = 1_000_000;

function commandsOf({ api, faults, clock }: EmrSandbox): EmrCommands {
  const { repository } = api;
  const all = async (type: 'Patient' | 'ServiceRequest'): Promise<Identified[]> => {
    const { entry } = await repository.search({ resourceType: type, count: EVERYTHING });
    return (entry ?? []).map(({ resource }) => resource as Identified);
  };
  const byRecord = (resources: readonly Identified[]): Map<string, Identified[]> => {
    const found = new Map<string, Identified[]>();
    for (const resource of resources) {
      const value = resource.identifier?.find(({ system }) => system === SYSTEM)?.value ?? '';
      found.set(value, [...(found.get(value) ?? []), resource]);
    }
    return found;
  };
  return {
    addFaults: (added) => added.forEach((fault) => faults.add(fault)),
    clearFaults: () => faults.clear(),
    async versions(recordIds) {
      const patients = byRecord(await all('Patient'));
      const versions: Record<string, EmrVersion[]> = {};
      for (const recordId of recordIds) {
        const id = patients.get(recordId)?.[0]?.id;
        const history = id === undefined ? [] : ((await repository.readHistory('Patient', id)).entry ?? []);
        versions[recordId] = history
          .map(({ resource }) => resource as Identified)
          .sort((one, other) => (timeOf(one) < timeOf(other) ? -1 : 1))
          .map((resource) => ({
            id: resource.id,
            versionId: resource.meta?.versionId ?? '',
            payload: JSON.stringify(resource),
          }));
      }
      return versions;
    },
    async correct(numbers) {
      const patients = byRecord(await all('Patient'));
      const there = Object.keys(numbers).filter((recordId) => patients.has(recordId));
      for (const recordId of there) {
        const [patient] = patients.get(recordId) ?? [];
        await repository.updateResource(corrected(patient as never, numbers[recordId] ?? 0));
      }
      return there;
    },
    async holdings(recordIds) {
      const found = byRecord([...(await all('Patient')), ...(await all('ServiceRequest'))]);
      return Object.fromEntries(
        recordIds.map((recordId) => {
          const resources = found.get(recordId) ?? [];
          return [recordId, { ids: resources.map(({ id }) => id), content: contentOf(resources[0]) }];
        }),
      );
    },
    advance: (milliseconds) => clock.advance(milliseconds),
    clear: () => repository.clear(),
  };
}

function timeOf({ meta }: Identified): string {
  return meta?.lastUpdated ?? '';
}

function contentOf(resource: Identified | undefined): string {
  const { id: _id, meta: _meta, identifier: _identifier, ...content } = resource ?? { id: '' };
  return JSON.stringify(content);
}

async function serve(): Promise<void> {
  const sandbox = await startEmrSandbox({ port: 0, resources: [] });
  const { fhirUrl, tokenUrl } = sandbox;
  serveCommands<EmrCommands>({ fhirUrl, tokenUrl }, commandsOf(sandbox), sandbox.close);
}

void serve();
