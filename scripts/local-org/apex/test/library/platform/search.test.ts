/** SOSL in tests. Source: Apex Developer Guide, "Adding SOSL Queries to Unit Tests". */
import { describe, expect, it } from 'vitest';
import { LocalOrg } from '../../../../org';
import { writeProject } from '../../../../test/support/project';

const project = writeProject({
  'classes/SearchTest.cls': `@IsTest private class SearchTest {
    static List<List<SObject>> find(String words) {
      return [FIND :words IN ALL FIELDS RETURNING Account(Name WHERE Name != 'b' ORDER BY Name LIMIT 5), Contact(LastName)];
    }
    static List<Id> records() {
      List<Account> accounts = new List<Account>{ new Account(Name = 'a'), new Account(Name = 'b'), new Account(Name = 'c') };
      Contact person = new Contact(LastName = 'p');
      insert as system accounts;
      insert as system person;
      return new List<Id>{ accounts[0].Id, accounts[1].Id, person.Id };
    }
    @IsTest static void nothingIsFoundByItself() {
      records();
      List<List<SObject>> found = find('aa');
      Assert.areEqual(2, found.size());
      Assert.isTrue(found[0].isEmpty() && found[1].isEmpty());
      Assert.areEqual(1, Limits.getSoslQueries());
    }
    @IsTest static void fixedResultsAreFilteredByTheClauses() {
      Test.setFixedSearchResults(records());
      List<List<SObject>> found = find('aa');
      Assert.areEqual(1, found[0].size());
      Assert.areEqual('a', ((Account) found[0][0]).Name);
      Assert.areEqual('p', ((Contact) found[1][0]).LastName);
    }
    @IsTest static void dynamicSearches() {
      Test.setFixedSearchResults(records());
      String text = 'FIND {aa} RETURNING Account(Id, Name), Contact WITH DIVISION = \\'x\\' LIMIT 3';
      Assert.areEqual(2, Search.query(text)[0].size());
      Search.SearchResults results = Search.find(text);
      Assert.areEqual(2, results.get('account').size());
      Assert.areEqual('p', [SELECT LastName FROM Contact WHERE Id = :results.get('Contact')[0].getSObject().Id].LastName);
    }
  }`,
});

describe('SOSL in tests', () => {
  const org = LocalOrg.open({ folder: null });
  const deployed = org.deploy(project);
  const { results } = org.runTests({ classes: null });

  it('runs', () => {
    expect(deployed.problems).toEqual([]);
    expect(results).toHaveLength(3);
  });

  it.each(results.map(({ methodName, message }) => [methodName, message]))('%s', (_name, message) => {
    expect(message).toBeNull();
  });
});
