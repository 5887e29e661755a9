/** FHIR R4 resources as an EMR would send them: generated, and the same for the same seed. */

import { mulberry32 } from './seeded-random';

const FAMILIES = ['Organa', 'Solo', 'Skywalker', 'Amidala', 'Calrissian', 'Kenobi', 'Windu', 'Tano'];
const GIVEN = ['Leia', 'Han', 'Luke', 'Padme', 'Lando', 'Obi', 'Mace', 'Ahsoka'];
const CITIES = ['Springfield', 'Riverton', 'Lakeside', 'Hillview', 'Fairmont'];
const CODES: readonly (readonly [string, string, string])[] = [
  ['29463-7', 'Body weight', 'kg'],
  ['8302-2', 'Body height', 'cm'],
  ['8867-4', 'Heart rate', '/min'],
  ['8310-5', 'Body temperature', 'Cel'],
];
const FIRST_MODIFIED = Date.UTC(2026, 0, 1);

export interface FhirRows {
  /** JSON texts. */
  readonly patients: readonly string[];
  /** JSON texts; each is about one of the patients. */
  readonly observations: readonly string[];
}

/**
 * @param count of all rows; half are patients, half observations
 * @param prefix of every id
 */
export function generateRows(count: number, seed: number, prefix = ''): FhirRows {
  const random = mulberry32(seed);
  const half = Math.floor(count / 2);
  return {
    patients: Array.from({ length: half }, (_, index) => JSON.stringify(patient(prefix, index, random))),
    observations: Array.from({ length: count - half }, (_, index) =>
      JSON.stringify(observation(prefix, index, index % half, random)),
    ),
  };
}

function patient(prefix: string, index: number, random: () => number): object {
  const phone = () => `555-${String(Math.floor(random() * 10_000)).padStart(4, '0')}`;
  return {
    resourceType: 'Patient',
    id: `${prefix}p${index}`,
    meta: meta(index),
    active: true,
    name: [{ use: 'official', family: pick(FAMILIES, random), given: [pick(GIVEN, random), 'O'] }],
    telecom: [
      { system: 'phone', use: 'home', value: phone() },
      { system: 'phone', use: 'mobile', value: phone() },
      { system: 'email', value: `p${index}@example.com` },
    ],
    gender: random() < 0.5 ? 'female' : 'male',
    birthDate: new Date(Date.UTC(1930, 0, 1) + Math.floor(random() * 30_000) * 86_400_000).toISOString().slice(0, 10),
    address: [
      { use: 'home', line: [`${index} Main St`], city: pick(CITIES, random), state: 'VT', postalCode: '05401' },
    ],
    managingOrganization: { reference: 'Organization/1', display: 'General Hospital' },
  };
}

function observation(prefix: string, index: number, patientIndex: number, random: () => number): object {
  const [code, display, unit] = pick(CODES, random);
  return {
    resourceType: 'Observation',
    id: `${prefix}o${index}`,
    meta: meta(index),
    status: 'final',
    category: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'vital-signs' }] },
    ],
    code: { coding: [{ system: 'http://loinc.org', code, display }], text: display },
    subject: { reference: `Patient/${prefix}p${patientIndex}` },
    effectiveDateTime: new Date(FIRST_MODIFIED + index * 60_000).toISOString(),
    issued: new Date(FIRST_MODIFIED + index * 61_000).toISOString(),
    valueQuantity: { value: Math.round(random() * 20_000) / 100, unit, system: 'http://unitsofmeasure.org' },
  };
}

function meta(index: number): object {
  return { versionId: '1', lastUpdated: new Date(FIRST_MODIFIED + index * 1000).toISOString() };
}

function pick<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(random() * values.length)];
}
