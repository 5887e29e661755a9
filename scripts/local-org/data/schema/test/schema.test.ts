/** The schema against the platform's own describe of the same objects (Object Reference). */
import { describe, expect, it } from 'vitest';
import { buildSchema } from '../build-schema';
import type { FieldDescribe } from '../schema';
import { customObject, field, sourceOf } from '../../test/support';

const { schema } = buildSchema(
  sourceOf({
    ...customObject('Kit__c', '<sharingModel>Private</sharingModel>'),
    ...field(
      'Kit__c',
      'Patient__c',
      '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Kits</relationshipName>',
    ),
    ...customObject('Item__c', '<sharingModel>ControlledByParent</sharingModel>'),
    ...field(
      'Item__c',
      'Kit__c',
      '<type>MasterDetail</type><referenceTo>Kit__c</referenceTo><relationshipName>Items</relationshipName>',
    ),
    ...customObject('Feed__mdt'),
    ...customObject('Log__e', '<publishBehavior>PublishImmediately</publishBehavior>'),
    ...field('Contact', 'Ward__c', '<type>Text</type><length>20</length>'),
    ...field('Activity', 'Channel__c', '<type>Text</type><length>20</length>'),
  }),
);

const shape = (object: string, name: string): string => {
  const found: FieldDescribe | null = schema.field(object, name);
  return found
    ? `${found.type} ${found.length || `${found.precision},${found.scale}`}${found.nillable ? '' : ' required'}`
    : 'none';
};

describe('standard fields', () => {
  it.each([
    ['account', 'NAME', 'string 255 required'],
    ['Account', 'AnnualRevenue', 'currency 18,0'],
    ['Account', 'Phone', 'phone 40'],
    ['Account', 'Website', 'url 255'],
    ['Account', 'BillingStreet', 'textarea 255'],
    ['Account', 'PersonEmail', 'email 80'],
    ['Account', 'Ward__pc', 'string 20'],
    ['Contact', 'LastName', 'string 80 required'],
    ['Contact', 'FirstName', 'string 40'],
    ['Contact', 'MailingLatitude', 'double 18,15'],
    ['Case', 'Status', 'picklist 255'],
    ['Case', 'Subject', 'string 255'],
    ['Task', 'Channel__c', 'string 20'],
    ['Opportunity', 'Amount', 'currency 18,2'],
    ['User', 'Username', 'string 80 required'],
    ['ContentVersion', 'VersionData', 'base64 0,0'],
    ['Account', 'Nope', 'none'],
  ])('%s.%s is %s', (object, name, expected) => {
    expect(shape(object, name)).toBe(expected);
  });

  it.each([
    ['001', 'Account'],
    ['003', 'Contact'],
    ['500', 'Case'],
    ['005', 'User'],
    ['00Q', 'Lead'],
    ['707', 'AsyncApexJob'],
    ['a00', 'Item__c'],
    ['a01', 'Kit__c'],
    ['m00', 'Feed__mdt'],
    ['e00', 'Log__e'],
  ])('ids that begin with %s are of %s', (prefix, name) => {
    expect(schema.objectByKeyPrefix(prefix)?.name).toBe(name);
  });
});

describe('relationships', () => {
  it.each([
    ['Account', 'Contacts', 'Contact.AccountId'],
    ['Account', 'ChildAccounts', 'Account.ParentId'],
    ['Account', 'Opportunities', 'Opportunity.AccountId'],
    ['Account', 'Tasks', 'Task.WhatId'],
    ['Contact', 'Tasks', 'Task.WhoId'],
    ['Case', 'CaseComments', 'CaseComment.ParentId'],
    ['Account', 'Kits__r', 'Kit__c.Patient__c'],
    ['Kit__c', 'Items__r', 'Item__c.Kit__c'],
    ['Kit__c', 'Shares', 'Kit__Share.ParentId'],
  ])('%s.%s lists %s', (parent, list, child) => {
    const found = schema.childRelationships(parent).filter((one) => one.relationshipName === list);
    expect(found.map((one) => `${one.childObject}.${one.field}`)).toEqual([child]);
  });

  it('are followed by name, whatever the case', () => {
    expect(schema.parentRelationship('kit__c', 'patient__R')?.name).toBe('Patient__c');
    expect(schema.parentRelationship('Case', 'Owner')?.referenceTo).toEqual(['Group', 'User']);
  });

  it('are all resolved', () => {
    const broken = [...schema.objects()].flatMap((object) =>
      [...object.fields.values()].flatMap((one) => one.referenceTo.filter((target) => !schema.object(target))),
    );
    expect(broken).toEqual([]);
  });
});

describe('custom objects', () => {
  it('have the system fields of their kind', () => {
    expect(shape('Kit__c', 'OwnerId')).toBe('reference 18 required');
    expect(shape('Item__c', 'OwnerId')).toBe('none');
    expect(shape('Feed__mdt', 'DeveloperName')).toBe('string 40 required');
    expect(shape('Log__e', 'ReplayId')).toBe('string 1000');
    expect(schema.object('Log__e')?.publishBehavior).toBe('PublishImmediately');
    expect(schema.object('Item__c')?.sharingModel).toBe('ControlledByParent');
  });

  it('have a record type field exactly where they have record types', () => {
    expect(shape('Kit__c', 'RecordTypeId')).toBe('none');
    expect(shape('Account', 'RecordTypeId')).toBe('reference 18');
  });
});
