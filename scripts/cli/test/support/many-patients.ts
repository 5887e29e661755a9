/** More patients than one chunk of a replay holds, one of them without a name, and an observation that misses its patient. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @returns the folder written, below `parent`, as `--emr-data` takes it */
export function writeManyPatients(parent: string, count: number): string {
  const folder = mkdtempSync(join(parent, 'emr-'));
  const patients = Array.from({ length: count }, (_unused, index) => ({
    resourceType: 'Patient',
    id: `p${index}`,
    ...(index === 0 ? {} : { name: [{ family: `Family ${index}`, given: ['Given'] }] }),
    birthDate: '1980-01-02',
  }));
  const observation = {
    resourceType: 'Observation',
    id: 'pulse',
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '8867-4', display: 'Heart rate' }] },
    subject: { reference: 'Patient/late' },
    effectiveDateTime: '2026-01-01T08:00:00Z',
    valueQuantity: { value: 64, unit: '1' },
  };
  writeFileSync(
    join(folder, 'records.ndjson'),
    [...patients, observation].map((resource) => JSON.stringify(resource)).join('\n'),
  );
  return folder;
}
