import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDataFolder, readDefaultData } from '../../emr/fhir-data';

describe('FHIR data', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fhir-data-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

  it('holds every Patient and Observation of the published examples', () => {
    const count = (type: string): number =>
      readDefaultData().filter(({ resourceType }) => resourceType === type).length;

    expect([count('Patient'), count('Observation')]).toEqual([22, 64]);
  });

  it('reads single resources, Bundles and NDJSON, and gives the nameless an id that stays', () => {
    write('1.json', '{"resourceType":"Patient","id":"a"}');
    write('2.json', '{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient","id":"b"}},{}]}');
    write('3.ndjson', '{"resourceType":"Patient","id":"c"}\n\n{"resourceType":"Patient"}\n');
    write('notes.txt', 'not read');

    const ids = readDataFolder(folder).map(({ id }) => id);

    expect(ids.slice(0, 3)).toEqual(['a', 'b', 'c']);
    expect(ids[3]).toMatch(/^[0-9a-f]{32}$/);
    expect(readDataFolder(folder).map(({ id }) => id)).toEqual(ids);
  });

  it('resolves the urn:uuid references of a transaction Bundle', () => {
    write(
      'bundle.json',
      JSON.stringify({
        resourceType: 'Bundle',
        entry: [
          { fullUrl: 'urn:uuid:1', resource: { resourceType: 'Patient', id: 'pat' } },
          { resource: { resourceType: 'Observation', id: 'obs', subject: { reference: 'urn:uuid:1' } } },
        ],
      }),
    );

    expect(readDataFolder(folder)[1]).toMatchObject({ subject: { reference: 'Patient/pat' } });
  });

  it.each([
    { files: {}, code: 'DATA_EMPTY' },
    { files: { 'a.json': '{"resourceType":"Bundle"}' }, code: 'DATA_EMPTY' },
    { files: { 'a.json': '{"resourceType":' }, code: 'DATA_MALFORMED' },
    { files: { 'a.ndjson': '{"resourceType":"Patient"}\nnope' }, code: 'DATA_MALFORMED' },
    { files: { 'a.json': '[1]' }, code: 'DATA_NOT_FHIR' },
    { files: { 'package.json': '{"name":"x"}' }, code: 'DATA_NOT_FHIR' },
  ])('refuses $files with $code', ({ files, code }) => {
    Object.entries(files).forEach(([name, text]) => write(name, text));

    expect(() => readDataFolder(folder)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('refuses a folder that is not there', () => {
    expect(() => readDataFolder(join(folder, 'missing'))).toThrow(
      expect.objectContaining({ code: 'DATA_NOT_FOUND' }) as Error,
    );
  });
});
