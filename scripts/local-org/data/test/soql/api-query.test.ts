/** Queries of the REST API: plain records as the platform's JSON has them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { fakeUser } from '../../../apex/test/support/fake-transaction';
import { SoqlError } from '../../soql/error';
import { day, decimal, instant, queryFixture, type QueryFixture } from './support/query-fixture';

let fixture: QueryFixture;
let acme: string;
let young: string;

beforeAll(() => {
  fixture = queryFixture();
  fixture.insert('User', { Id: fakeUser.id, Name: 'Test User' });
  acme = fixture.insert('Account', {
    Name: 'Acme',
    CreatedDate: instant('2026-01-31T08:00:00Z'),
    AnnualRevenue: decimal('5'),
  });
  young = fixture.insert('Contact', { LastName: 'Young', AccountId: acme, Birthdate: day('1990-02-28') });
  fixture.insert('Contact', { LastName: 'Gone', IsDeleted: true });
});

const attributes = (type: string, id: string): object => ({ type, url: `/services/data/v67.0/sobjects/${type}/${id}` });

describe('records', () => {
  it('hold the columns in the order of the query and nothing else', () => {
    const query = fixture.run((service) => service.queryForApi('SELECT Name, CreatedDate, AnnualRevenue FROM Account'));
    expect(query.totalSize).toBe(1);
    const [record] = query.page(0, 2000);
    expect(record).toEqual({
      attributes: attributes('Account', acme),
      Name: 'Acme',
      CreatedDate: '2026-01-31T08:00:00.000+0000',
      AnnualRevenue: 5,
    });
    expect(Object.keys(record)).toEqual(['attributes', 'Name', 'CreatedDate', 'AnnualRevenue']);
  });

  it('nest parents and children', () => {
    const soql = 'SELECT Id, Owner.Name, Parent.Name, (SELECT LastName, Birthdate FROM Contacts) FROM Account';
    const [record] = fixture.run((service) => service.queryForApi(soql)).page(0, 1);
    expect(record).toEqual({
      attributes: attributes('Account', acme),
      Id: acme,
      Owner: { attributes: attributes('User', fakeUser.id), Name: 'Test User' },
      Parent: null,
      Contacts: {
        totalSize: 1,
        done: true,
        records: [{ attributes: attributes('Contact', young), LastName: 'Young', Birthdate: '1990-02-28' }],
      },
    });
  });

  it('give null for an empty child list', () => {
    const [record] = fixture
      .run((service) => service.queryForApi('SELECT (SELECT Id FROM ChildAccounts) FROM Account'))
      .page(0, 1);
    expect(record).toEqual({ attributes: attributes('Account', acme), ChildAccounts: null });
  });

  it('are deleted ones too for queryAll', () => {
    const soql = 'SELECT Id FROM Contact';
    expect(fixture.run((service) => service.queryForApi(soql)).totalSize).toBe(1);
    expect(fixture.run((service) => service.queryForApi(soql, true)).totalSize).toBe(2);
  });

  it('take FIELDS(ALL) with a limit of at most 200', () => {
    const [record] = fixture
      .run((service) => service.queryForApi('SELECT FIELDS(ALL) FROM Note__c LIMIT 200'))
      .page(0, 1);
    expect(record).toBeUndefined();
    const refused = (): unknown => fixture.run((service) => service.queryForApi('SELECT FIELDS(ALL) FROM Note__c'));
    expect(refused).toThrow('The SOQL FIELDS function must have a LIMIT of at most 200');
  });

  it('are counted', () => {
    const query = fixture.run((service) => service.queryForApi('SELECT COUNT() FROM Contact'));
    expect({ totalSize: query.totalSize, records: query.page(0, 10) }).toEqual({ totalSize: 1, records: [] });
  });

  it('have no address when they are aggregates', () => {
    const [record] = fixture.run((service) => service.queryForApi('SELECT COUNT(Id) n FROM Contact')).page(0, 1);
    expect(record).toEqual({ attributes: { type: 'AggregateResult' }, n: 1 });
  });
});

it('refuses with the code of the platform', () => {
  expect(() => fixture.run((service) => service.queryForApi('SELECT Id FROM Nope'))).toThrow(SoqlError);
});
