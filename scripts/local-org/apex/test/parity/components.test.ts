import { describeRefusals } from './support/refusals';

describeRefusals('components that are not there', [
  ['a label', 'String a = System.Label.Nowhere;', 'External string does not exist: Nowhere', 'compiler'],
  ['a label by its short name', 'String a = Label.Nowhere;', 'External string does not exist: Nowhere', 'compiler'],
  ['a page', 'PageReference a = Page.Nowhere;', 'Page does not exist: Nowhere', 'compiler'],
]);
