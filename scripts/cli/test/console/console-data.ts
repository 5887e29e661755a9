/**
 * An EMR with something of everything that an operator meets: patients that link, one whose birth date is no date, some
 * without a name, and more observations of a patient who is not there than one plan holds.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The patient who is missing, and how many observations wait. */
export const MISSING_PATIENT = 'late';
export const WAITING = 230;
/** Its birth date was typed in the order of another country. */
export const POISON = 'poison';
export const POISON_BIRTH_DATE = '31/12/1980';
export const NAMELESS = 6;
/** Changed on both sides after the first pull. */
export const CONFLICTING = 'ann';

const FAMILIES = ['Archer', 'Baker', 'Carter', 'Dyer', 'Fisher', 'Glover', 'Hunter', 'Mason', 'Parker', 'Sawyer'];
const GIVEN = ['Ann', 'Ben', 'Cleo', 'Dora', 'Emil', 'Fay'];
const PATIENTS = 40;

export function patient(id: string, family: string, given: string, further: object = {}): object {
  return {
    resourceType: 'Patient',
    id,
    name: [{ use: 'official', family, given: [given] }],
    gender: 'female',
    birthDate: '1980-01-02',
    telecom: [{ system: 'phone', use: 'home', value: '+1 555 0100' }],
    ...further,
  };
}

export function observation(id: string, patientId: string, value: number): object {
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '8867-4', display: 'Heart rate' }] },
    subject: { reference: `Patient/${patientId}` },
    effectiveDateTime: '2026-01-01T08:00:00Z',
    valueQuantity: { value, unit: '1' },
  };
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

const resources: readonly object[] = [
  patient(CONFLICTING, 'Archer', 'Ann'),
  ...times(PATIENTS, (index) =>
    patient(`p${index}`, FAMILIES[index % FAMILIES.length] ?? '', GIVEN[index % GIVEN.length] ?? ''),
  ),
  patient(POISON, 'Cooper', 'Pia', { birthDate: POISON_BIRTH_DATE }),
  ...times(NAMELESS, (index) => ({ resourceType: 'Patient', id: `nameless${index}`, birthDate: '1990-03-04' })),
  observation('weight', CONFLICTING, 71.5),
  ...times(WAITING, (index) => observation(`pulse${index}`, MISSING_PATIENT, 60 + (index % 30))),
];

/** @returns the folder written, below `parent`, as `--emr-data` takes it */
export function writeConsoleData(parent: string): string {
  const folder = mkdtempSync(join(parent, 'emr-'));
  writeFileSync(join(folder, 'records.ndjson'), resources.map((resource) => JSON.stringify(resource)).join('\n'));
  return folder;
}
