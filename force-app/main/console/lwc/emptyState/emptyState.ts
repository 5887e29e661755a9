import { api, LightningElement } from 'lwc';

/** What a page says when there is nothing to show: what that means, and what to do. */
export default class EmptyState extends LightningElement {
  @api heading = '';
  @api message = '';
  @api iconName = 'utility:search';
}
