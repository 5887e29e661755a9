/** An app with a record page, a tab with a FlexiPage and components that use what the platform gives to pages. */
import { administratorSees, metadata, type ProjectFiles } from '../../../test/support/project';

function bundle(targets: readonly string[], configs = ''): string {
  const listed = targets.map((target) => `<target>lightning__${target}</target>`).join('');
  return metadata(
    'LightningComponentBundle',
    `<apiVersion>67.0</apiVersion><isExposed>true</isExposed><targets>${listed}</targets>${configs}`,
  );
}

function item(component: string, inner = ''): string {
  return `<itemInstances><componentInstance>${inner}<componentName>${component}</componentName>
    <identifier>${component.replace(/\W/g, '_')}</identifier></componentInstance></itemInstances>`;
}

function property(name: string, value: string): string {
  return `<componentInstanceProperties><name>${name}</name><value>${value}</value></componentInstanceProperties>`;
}

function region(name: string, type: string, items: string): string {
  return `<flexiPageRegions>${items}<name>${name}</name><type>${type}</type></flexiPageRegions>`;
}

const ONLY_ACTIVE = `<visibilityRule><booleanFilter>1 AND NOT 2</booleanFilter>
  <criteria><leftValue>{!Record.Active__c}</leftValue><operator>EQUAL</operator><rightValue>true</rightValue></criteria>
  <criteria><leftValue>{!$Permission.CustomPermission.See_Less}</leftValue><operator>EQUAL</operator><rightValue>true</rightValue></criteria>
</visibilityRule>`;

export const pageProject: ProjectFiles = {
  ...administratorSees(['Account.Active__c', 'Account.Rank__c']),
  'objects/Account/Account.object-meta.xml': metadata(
    'CustomObject',
    `<actionOverrides><actionName>View</actionName><content>Account_Page</content><formFactor>Large</formFactor>
     <type>Flexipage</type></actionOverrides>`,
  ),
  'objects/Account/fields/Active__c.field-meta.xml': metadata(
    'CustomField',
    '<fullName>Active__c</fullName><label>Active</label><type>Checkbox</type><defaultValue>false</defaultValue>',
  ),
  'objects/Account/fields/Rank__c.field-meta.xml': metadata(
    'CustomField',
    '<fullName>Rank__c</fullName><label>Rank</label><type>Number</type><precision>4</precision><scale>1</scale>',
  ),
  'objects/Account/validationRules/Rank_In_Range.validationRule-meta.xml': metadata(
    'ValidationRule',
    `<fullName>Rank_In_Range</fullName><active>true</active><errorConditionFormula>Rank__c &gt; 10</errorConditionFormula>
     <errorDisplayField>Rank__c</errorDisplayField><errorMessage>Ranks end with ten.</errorMessage>`,
  ),
  'objects/News__e/News__e.object-meta.xml': metadata(
    'CustomObject',
    `<label>News</label><pluralLabel>News</pluralLabel><deploymentStatus>Deployed</deploymentStatus>
     <eventType>HighVolume</eventType><publishBehavior>PublishAfterCommit</publishBehavior>`,
  ),
  'objects/News__e/fields/Text__c.field-meta.xml': metadata(
    'CustomField',
    '<fullName>Text__c</fullName><label>Text</label><type>Text</type><length>80</length>',
  ),
  'customPermissions/See_More.customPermission-meta.xml': metadata('CustomPermission', '<label>See more</label>'),
  'customPermissions/See_Less.customPermission-meta.xml': metadata('CustomPermission', '<label>See less</label>'),
  'permissionsets/More.permissionset-meta.xml': metadata(
    'PermissionSet',
    '<label>More</label><customPermissions><enabled>true</enabled><name>See_More</name></customPermissions>',
  ),
  'flexipages/Account_Page.flexipage-meta.xml': metadata(
    'FlexiPage',
    region('header', 'Region', item('force:highlightsPanel')) +
      region('main', 'Region', item('flexipage:tabset', property('tabs', 'Facet-tabs'))) +
      region('sidebar', 'Region', item('c:onlyActive', ONLY_ACTIVE) + item('runtime_sales_activities:activityPanel')) +
      region('Facet-card', 'Facet', item('c:accountCard', property('count', '3') + property('isLoud', 'true'))) +
      region('Facet-detail', 'Facet', item('force:detailPanel')) +
      region(
        'Facet-tabs',
        'Facet',
        item('flexipage:tab', property('body', 'Facet-card') + property('title', 'Card')) +
          item('flexipage:tab', property('body', 'Facet-detail') + property('title', 'Standard.Tab.detail')),
      ) +
      `<masterLabel>Account Page</masterLabel><sobjectType>Account</sobjectType>
       <template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>`,
  ),
  'flexipages/Board.flexipage-meta.xml': metadata(
    'FlexiPage',
    region('main', 'Region', item('board')) +
      `<masterLabel>Board</masterLabel><template><name>flexipage:defaultAppHomeTemplate</name></template>
       <type>AppPage</type>`,
  ),
  'tabs/Board.tab-meta.xml': metadata(
    'CustomTab',
    '<label>Board</label><flexiPage>Board</flexiPage><motif>Custom1</motif>',
  ),
  'applications/Desk.app-meta.xml': metadata(
    'CustomApplication',
    '<label>Desk</label><tabs>Board</tabs><tabs>standard-Account</tabs><uiType>Lightning</uiType>',
  ),
  'applications/Other.app-meta.xml': metadata(
    'CustomApplication',
    '<label>Other</label><tabs>standard-Account</tabs><uiType>Lightning</uiType>',
  ),
  'lwc/accountCard/accountCard.js-meta.xml': bundle(
    ['RecordPage'],
    `<targetConfigs><targetConfig targets="lightning__RecordPage"><property name="count" type="Integer"/>
     <property name="isLoud" type="Boolean" default="false"/></targetConfig></targetConfigs>`,
  ),
  'lwc/accountCard/accountCard.html': `<template><section data-card>
    <p data-name>{name}</p><p data-rank>{rank}</p><p data-owner>{owner}</p><p data-properties>{properties}</p>
    <p data-who>{who}</p><p data-refreshed>{refreshed}</p><p data-error>{error}</p>
    <button data-raise onclick={raise}>Raise</button><button data-spoil onclick={spoil}>Spoil</button>
    <button data-refresh onclick={refresh}>Refresh</button><button data-go onclick={go}>Go</button>
  </section></template>`,
  'lwc/accountCard/accountCard.js': `
import { LightningElement, api, wire } from 'lwc';
import { getFieldDisplayValue, getFieldValue, getRecord, updateRecord } from 'lightning/uiRecordApi';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { RefreshEvent, registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import NAME from '@salesforce/schema/Account.Name';
import RANK from '@salesforce/schema/Account.Rank__c';
import OWNER from '@salesforce/schema/Account.Owner.Name';
import userId from '@salesforce/user/Id';
import seesMore from '@salesforce/customPermission/See_More';
import viewsSetup from '@salesforce/userPermission/ViewSetup';

export default class AccountCard extends NavigationMixin(LightningElement) {
  @api recordId;
  @api objectApiName;
  @api count;
  @api isLoud;
  @wire(getRecord, { recordId: '$recordId', fields: [NAME, RANK, OWNER], optionalFields: ['Account.Nothing__c'] })
  account;
  error = '';
  refreshed = 0;
  connectedCallback() {
    this.handler = registerRefreshHandler(this, () => { this.refreshed += 1; return Promise.resolve(); });
  }
  disconnectedCallback() { unregisterRefreshHandler(this.handler); }
  get name() { return getFieldValue(this.account.data, NAME); }
  get rank() { return getFieldDisplayValue(this.account.data, RANK); }
  get owner() { return getFieldValue(this.account.data, OWNER); }
  get properties() { return JSON.stringify([this.count, this.isLoud, this.objectApiName]); }
  get who() { return JSON.stringify([userId, seesMore ?? null, viewsSetup ?? null]); }
  async save(value) {
    await updateRecord({ fields: { Id: this.recordId, Rank__c: value } });
    this.dispatchEvent(new ShowToastEvent({ title: 'Saved', variant: 'success' }));
  }
  raise() { return this.save(7.5); }
  spoil() {
    return this.save(11).catch((failure) => {
      this.error = failure.body.output.fieldErrors.Rank__c[0].message;
    });
  }
  refresh() { this.dispatchEvent(new RefreshEvent()); }
  go() {
    this[NavigationMixin.Navigate]({
      type: 'standard__navItemPage', attributes: { apiName: 'Board' }, state: { c__mode: 'first' },
    });
  }
}`,
  'lwc/onlyActive/onlyActive.js-meta.xml': bundle(['RecordPage']),
  'lwc/onlyActive/onlyActive.html': '<template><p data-only-active>Active</p></template>',
  'lwc/onlyActive/onlyActive.js': `
import { LightningElement } from 'lwc';
export default class OnlyActive extends LightningElement {}`,
  'lwc/board/board.js-meta.xml': bundle(['AppPage']),
  'lwc/board/board.html': `<template>
    <p data-reference>{reference}</p><p data-news>{news}</p><p data-ready>{ready}</p>
    <button data-next onclick={next}>Next</button>
  </template>`,
  'lwc/board/board.js': `
import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import { onError, subscribe, unsubscribe } from 'lightning/empApi';

export default class Board extends NavigationMixin(LightningElement) {
  news = '';
  ready = '';
  @wire(CurrentPageReference) page;
  async connectedCallback() {
    this.subscription = await subscribe('/event/News__e', -1, ({ data }) => { this.news += data.payload.Text__c; });
    this.ready = this.subscription.channel;
  }
  disconnectedCallback() { return unsubscribe(this.subscription); }
  get reference() { return JSON.stringify(this.page); }
  next() {
    this[NavigationMixin.Navigate]({ ...this.page, state: { c__mode: 'second', unnamed: 'dropped' } });
  }
}`,
};
