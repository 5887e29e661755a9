import type { ApexList } from '../../../runtime/collections';
import type { FoundObject } from '../../../runtime/transaction';
import { defineClass, referencePage } from '../../define';
import { listOf } from '../support/lists';
import { SearchResult } from './SearchResult';

/** What `Search.find` found, by object. */
export class SearchResults {
  constructor(private readonly found: readonly FoundObject[]) {}

  /** The name is matched without case; an object that was not searched has no results. */
  of(name: string): ApexList {
    const records = this.found.find(({ objectName }) => objectName.toLowerCase() === name.toLowerCase())?.records ?? [];
    return listOf(
      'Search.SearchResult',
      records.map((record) => new SearchResult(record)),
    );
  }
}

export const SearchResultsClass = defineClass({
  namespace: 'Search',
  name: 'SearchResults',
  reference: referencePage('apex_class_Search_SearchResults'),
  instances: SearchResults,
  methods: {
    'List<Search.SearchResult> get(String sObjectType)': (self: SearchResults, objectName: string) =>
      self.of(objectName),
  },
});
