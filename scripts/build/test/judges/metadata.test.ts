import { describe, expect, it } from 'vitest';
import { metadataProblems } from '../../judges/metadata';
import { folderWith } from '../support/folder';

function problems(name: string, xml: string): string[] {
  return metadataProblems(folderWith({ [name]: `<?xml version="1.0" encoding="UTF-8"?>\n${xml}` }));
}

const FIELD = 'fields/A__c.field-meta.xml';
const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

describe('the judge of metadata', () => {
  it('accepts elements and values that the platform knows', () => {
    const xml = `<CustomField ${NAMESPACE}><fullName>A__c</fullName><type>Text</type><length>5</length></CustomField>`;

    expect(problems(FIELD, xml)).toEqual([]);
  });

  it('knows the elements of a type that extends one declared behind it', () => {
    const override =
      '<actionName>View</actionName><pageOrSobjectType>Account</pageOrSobjectType><type>Flexipage</type>';
    const xml = `<CustomApplication ${NAMESPACE}><actionOverrides>${override}</actionOverrides></CustomApplication>`;

    expect(problems('applications/A.app-meta.xml', xml)).toEqual([]);
  });

  it.each([
    [
      'an element',
      `<CustomField ${NAMESPACE}><fulName>A__c</fulName></CustomField>`,
      'CustomField has no element fulName',
    ],
    ['a value', `<CustomField ${NAMESPACE}><type>Txt</type></CustomField>`, 'FieldType has no value Txt'],
    ['a type', `<CustomFeld ${NAMESPACE}></CustomFeld>`, 'unknown type CustomFeld'],
    [
      'an element deep inside',
      `<CustomField ${NAMESPACE}><valueSet><restrikted>true</restrikted></valueSet></CustomField>`,
      'ValueSet has no element restrikted',
    ],
  ])('finds %s that the platform does not know, and names the file', (_what, xml, problem) => {
    expect(problems(FIELD, xml)).toEqual([expect.stringContaining(problem)]);
    expect(problems(FIELD, xml)[0]).toContain(`force-app/${FIELD}`);
  });

  it('does not take an empty folder for a good one', () => {
    expect(metadataProblems(folderWith({}))).toEqual(['force-app holds no metadata.']);
  });
});
