import type { ApexList } from '../../../runtime/collections';
import { search, searchObjects } from '../../../runtime/search';
import type { Caller } from '../../../runtime/transaction';
import { defineClass, referencePage } from '../../define';
import { SearchResults } from '../Search/SearchResults';
import { effectiveAccess, type AccessLevel } from './AccessLevel';

function query(text: string, level: AccessLevel | null, caller: Caller): ApexList {
  return search(text, caller.variables(), effectiveAccess(level, caller));
}

function find(text: string, level: AccessLevel | null, caller: Caller): SearchResults {
  return new SearchResults(searchObjects(text, caller.variables(), effectiveAccess(level, caller)));
}

export const SearchClass = defineClass({
  namespace: 'System',
  name: 'Search',
  reference: referencePage('apex_methods_system_search'),
  receivesCaller: true,
  methods: {
    'static List<List<SObject>> query(String query)': (text: string, caller: Caller) => query(text, null, caller),
    'static List<List<SObject>> query(String query, AccessLevel accessLevel)': query,
    'static Search.SearchResults find(String query)': (text: string, caller: Caller) => find(text, null, caller),
    'static Search.SearchResults find(String query, AccessLevel accessLevel)': find,
  },
});
