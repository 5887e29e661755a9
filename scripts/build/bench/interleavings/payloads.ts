/** The FHIR resources of a history. Every version says something else in every field that people edit. */
import type { Version } from './interleaving';

const FIRST_MODIFIED = Date.UTC(2026, 0, 1);
const FIRST_BIRTH = Date.UTC(1950, 0, 1);
const FIRST_EDITED_BIRTH = Date.UTC(1990, 0, 1);
const FIRST_CORRECTED_BIRTH = Date.UTC(2010, 0, 1);
const DAY_MS = 86_400_000;

/** @param prefix what the ids of the run begin with */
export function payloadOf(prefix: string, { record, version }: Version): string {
  const identity = {
    id: prefix + record,
    meta: {
      versionId: String(version),
      lastUpdated: new Date(FIRST_MODIFIED + version * 1000).toISOString(),
    },
  };
  return JSON.stringify(
    isPatient(record)
      ? {
          resourceType: 'Patient',
          ...identity,
          name: [{ use: 'official', family: `Family ${version}`, given: ['Leia'] }],
          telecom: [
            { system: 'phone', use: 'home', value: `555-${version}` },
            ...(version % 2 === 0 ? [{ system: 'email', value: `v${version}@example.com` }] : []),
          ],
          birthDate: isoDay(FIRST_BIRTH + version * DAY_MS),
        }
      : {
          resourceType: 'Observation',
          ...identity,
          status: version % 2 === 0 ? 'final' : 'preliminary',
          code: { coding: [{ system: 'http://loinc.org', code: '29463-7', display: 'Body weight' }] },
          subject: { reference: `Patient/${prefix}p${record.slice(1)}` },
          effectiveDateTime: '2026-01-01T00:00:00Z',
          valueQuantity: { value: version, unit: 'kg' },
        },
  );
}

export function isPatient(record: string): boolean {
  return record.startsWith('p');
}

/** A patient as the EMR's staff leave it: other values in every field that people edit in Salesforce. */
export function corrected<Patient extends object>(patient: Patient, number: number): Patient {
  return {
    ...patient,
    name: [{ use: 'official', family: `Corrected ${number}`, given: ['Leia'] }],
    telecom: [{ system: 'phone', use: 'home', value: `888-${number}` }],
    birthDate: isoDay(FIRST_CORRECTED_BIRTH + number * DAY_MS),
  };
}

export function editedPhone(number: number): string {
  return `777-${number}`;
}

export function editedBirthDate(number: number): string {
  return isoDay(FIRST_EDITED_BIRTH + number * DAY_MS);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
