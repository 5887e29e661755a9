import type { SObjectValue } from '../../../runtime/sobject';
import { defineClass, referencePage } from '../../define';
import { notEmulated } from '../support/members';

/** One record that a search found. */
export class SearchResult {
  constructor(readonly record: SObjectValue) {}
}

export const SearchResultClass = defineClass({
  namespace: 'Search',
  name: 'SearchResult',
  reference: referencePage('apex_class_Search_SearchResult'),
  instances: SearchResult,
  methods: {
    'SObject getSObject()': (self: SearchResult) => self.record,
    'String getSnippet()': notEmulated('Search.SearchResult.getSnippet'),
    'String getSnippet(String fieldName)': notEmulated('Search.SearchResult.getSnippet'),
  },
});
