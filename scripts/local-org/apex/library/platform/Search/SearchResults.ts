import type { ApexList } from '../../../runtime/collections';
import type { SObjectValue } from '../../../runtime/sobject';
import { defineClass, referencePage } from '../../define';
import { listOf } from '../support/lists';
import { SearchResult } from './SearchResult';

/** What `Search.find` found, by object. */
export class SearchResults {
  constructor(
    private readonly names: readonly string[],
    private readonly lists: readonly ApexList[],
  ) {}

  /** The name is matched without case; an object that was not searched has no results. */
  of(objectName: string): ApexList {
    const index = this.names.findIndex((name) => name.toLowerCase() === objectName.toLowerCase());
    const records = (this.lists[index]?.items ?? []) as readonly SObjectValue[];
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
