/** The little of FHIR that the scripted pass needs to change records and to know what must come of them. */
import type { FhirRecord } from './emr-client';

interface HumanName {
  readonly family?: unknown;
}

interface ContactPoint {
  readonly system?: unknown;
  readonly use?: unknown;
  readonly value?: unknown;
}

/** Of the last name of a person account. */
const MOST_CHARACTERS = 80;

/** An Account needs a last name; only a family name gives one, and one that is too long may be the one that is taken. */
export function hasFamilyName(patient: FhirRecord): boolean {
  const names = Array.isArray(patient['name']) ? (patient['name'] as HumanName[]) : [];
  const families = names.flatMap(({ family }) => (typeof family === 'string' ? [family.trim()] : []));
  return families.some((family) => family !== '') && families.every(({ length }) => length <= MOST_CHARACTERS);
}

/** `Patient/123` -> `123`; null for a subject that is no patient of this server. */
export function patientIdOf(observation: FhirRecord): string | null {
  const reference = (observation['subject'] as { reference?: unknown } | undefined)?.reference;
  return typeof reference === 'string' ? (/(?:^|\/)Patient\/([^/]+)/.exec(reference)?.[1] ?? null) : null;
}

export function withBirthDate(patient: FhirRecord, birthDate: string): FhirRecord {
  return { ...patient, birthDate };
}

export function withHomePhone(patient: FhirRecord, value: string): FhirRecord {
  const telecom = Array.isArray(patient['telecom']) ? (patient['telecom'] as ContactPoint[]) : [];
  const others = telecom.filter(({ system, use }) => !(system === 'phone' && use === 'home'));
  return { ...patient, telecom: [{ system: 'phone', use: 'home', value }, ...others] };
}

export function withFamilyName(patient: FhirRecord, family: string): FhirRecord {
  return { ...patient, name: [{ use: 'official', family, given: ['Known'] }] };
}

export function newPatient(id: string, family: string): FhirRecord {
  return { resourceType: 'Patient', id, name: [{ use: 'official', family, given: ['Demo'] }], birthDate: '1980-01-31' };
}

export function newObservation(id: string, patientId: string): FhirRecord {
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '29463-7', display: 'Body weight' }] },
    subject: { reference: `Patient/${patientId}` },
    effectiveDateTime: '2026-01-15T08:30:00Z',
    valueQuantity: { value: 72.5, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' },
  };
}
