/** A small EMR: two patients, one observation that links and one whose patient is missing. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const MISSING_PATIENT = 'late';

const resources: readonly object[] = [
  { resourceType: 'Patient', id: 'ann', name: [{ family: 'Archer', given: ['Ann'] }], birthDate: '1980-01-02' },
  { resourceType: 'Patient', id: 'ben', name: [{ family: 'Baker', given: ['Ben'] }], birthDate: '1990-03-04' },
  observation('weight', 'ann', 71.5),
  observation('pulse', MISSING_PATIENT, 64),
];

function observation(id: string, patient: string, value: number): object {
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '8867-4', display: 'Heart rate' }] },
    subject: { reference: `Patient/${patient}` },
    effectiveDateTime: '2026-01-01T08:00:00Z',
    valueQuantity: { value, unit: '1' },
  };
}

/** An empty folder of its own for a test, to be deleted by the test. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'stagelink-test-'));
}

/** @returns the folder written, below `parent`, as `--emr-data` takes it */
export function writeEmrData(parent: string): string {
  const folder = mkdtempSync(join(parent, 'emr-'));
  writeFileSync(join(folder, 'records.ndjson'), resources.map((resource) => JSON.stringify(resource)).join('\n'));
  return folder;
}
