import { blankToNull, count, format, listCounts, readable } from 'c/consoleText';

describe('console text', () => {
  it('fills placeholders and leaves those without a value', () => {
    expect(format('{0} of {1} {2}', 1000, 'two')).toBe(`${(1000).toLocaleString()} of two {2}`);
  });

  it.each([
    [1, '1 row'],
    [0, '0 rows'],
    [2, '2 rows'],
  ])('counts %d', (value, expected) => {
    expect(count(value, '{0} row', '{0} rows')).toBe(expected);
  });

  it('lists counts that are not zero', () => {
    expect(
      listCounts([
        ['Linked', 3],
        ['Dead', 0],
        ['Failed', 1],
      ]),
    ).toBe('Linked: 3, Failed: 1');
  });

  it.each([
    ['EMR_ID__c', 'EMR ID'],
    ['PersonBirthdate', 'Person Birthdate'],
    ['Patient__r', 'Patient'],
  ])('reads %s as people do', (name, expected) => {
    expect(readable(name)).toBe(expected);
  });

  it.each([
    [' a ', 'a'],
    ['  ', null],
    [undefined, null],
    [null, null],
  ])('takes %j for nothing where nothing is in it', (text, expected) => {
    expect(blankToNull(text)).toBe(expected);
  });
});
