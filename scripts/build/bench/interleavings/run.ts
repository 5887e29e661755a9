/** One history as it is played in an org: what its records are called there, and what came of its events. */
import type { BenchOrg } from '../bench-org';
import type { ThreadClient } from '../thread-client';
import type { EmrCommands, EmrVersion } from './emr-thread';
import type { Known, Notes } from './in-order';
import { MEMBERS, PATIENTS, type Event, type EventOf, type Version } from './interleaving';

export class Run implements Notes {
  readonly knownAtEdit: Known[] = [];
  readonly done = new Set<Event>();
  /** Ids in Salesforce of those who began there. */
  readonly members = new Map<string, string>();
  /** Ids in Salesforce, by the patient or member. */
  readonly admissions = new Map<string, string[]>();
  /** What the EMR has made of members. */
  readonly emrVersions = new Map<string, readonly EmrVersion[]>();

  /** @param prefix what the ids of the EMR's own records begin with */
  constructor(
    readonly seed: number,
    readonly prefix: string,
    readonly events: readonly Event[],
  ) {}

  /** Id and version of a staged row; null for a version that the EMR has not made. */
  nameOf({ record, version }: Version): string | null {
    if (!MEMBERS.includes(record)) {
      return `${this.prefix}${record}|${version}`;
    }
    const made = this.emrVersions.get(record)?.[version - 1];
    return made ? `${made.id}|${made.versionId}` : null;
  }

  /** The number of a version that the EMR has made of a member. */
  numberOf(record: string, versionId: string): number {
    return (this.emrVersions.get(record) ?? []).findIndex((version) => version.versionId === versionId) + 1;
  }

  admissionsOf(record: string): readonly string[] {
    return this.admissions.get(record) ?? [];
  }

  addAdmission(record: string, id: string): void {
    this.admissions.set(record, [...this.admissionsOf(record), id]);
  }

  /** Ids at the EMR of the patients who began there. */
  get patientIds(): readonly string[] {
    return PATIENTS.map((record) => this.prefix + record);
  }

  /** Those of them whose phone a person changed. */
  get editedPatientIds(): readonly string[] {
    const edits = this.events.filter((event) => event.kind === 'edit');
    return PATIENTS.filter((record) =>
      edits.some((edit, index) => edit.record === record && edit.field === 'phone' && this.knownAtEdit[index] !== null),
    ).map((record) => this.prefix + record);
  }

  get memberIds(): readonly string[] {
    return [...this.members.values()];
  }

  get admissionIds(): readonly string[] {
    return [...this.admissions.values()].flat();
  }
}

/** Where histories are played. */
export interface Stage {
  readonly org: BenchOrg;
  readonly emr: ThreadClient<EmrCommands>;
}

/** An event of a run whose turn it is. */
export interface Due<Kind extends Event['kind']> {
  readonly run: Run;
  readonly event: EventOf<Kind>;
}
