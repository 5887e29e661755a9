/** The clauses of SOSL, and what is refused of them. */
import { describe, expect, it } from 'vitest';
import { parseStatement } from '../../sosl/statement';

describe('a SOSL statement', () => {
  it('is split into its clauses', () => {
    const text = `FIND {in "limit" \\}} IN NAME FIELDS
      RETURNING Account(Name, Owner.Name WHERE Name LIKE 'A, B%' AND Id IN (:ids) ORDER BY Name LIMIT 3), Contact
      WITH USER_MODE LIMIT 10`;
    expect(parseStatement(text)).toEqual({
      find: { value: 'in "limit" \\}' },
      group: 'NAME',
      returning: [
        {
          objectName: 'Account',
          soql: `SELECT Name, Owner.Name FROM Account WHERE Id IN :foundBySearch AND (Name LIKE 'A, B%' AND Id IN (:ids)) ORDER BY Name LIMIT 3`,
        },
        { objectName: 'Contact', soql: 'SELECT Id FROM Contact WHERE Id IN :foundBySearch' },
      ],
      mode: 'user',
      limit: { value: 10 },
    });
  });

  it.each([
    [`FIND 'it\\'s' RETURNING Account`, { value: "it's" }],
    ['FIND :words', { bind: 'words' }],
    ['find {words}', { value: 'words' }],
  ])('takes the words of %s', (text, find) => {
    expect(parseStatement(text).find).toEqual(find);
  });

  it.each([
    ['SELECT Id FROM Account', 'No search term found. The search term must be enclosed in braces.'],
    ['FIND words RETURNING Account', 'No search term found. The search term must be enclosed in braces.'],
    ['FIND {words} IN SOME FIELDS', 'unexpected token: SOME FIELDS'],
    ['FIND {words} RETURNING Account(Id), ', 'unexpected token: '],
    ['FIND {words} LIMIT many', 'unexpected token: many'],
    ['FIND {words} WITH SNIPPET', 'SOSL WITH SNIPPET is not emulated'],
  ])('refuses %s', (text, message) => {
    expect(() => parseStatement(text)).toThrow(message);
  });
});
