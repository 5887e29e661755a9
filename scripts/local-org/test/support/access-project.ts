/** Objects, configuration and permission sets that withhold as much as they grant. */
import { metadata, type ProjectFiles } from './project';

function field(name: string, rest: string): string {
  return metadata('CustomField', `<fullName>${name}</fullName><label>${name.replace(/_/g, ' ')}</label>${rest}`);
}

function permissionSet(name: string, body: string): ProjectFiles {
  return {
    [`permissionsets/${name}.permissionset-meta.xml`]: metadata('PermissionSet', `<label>${name}</label>${body}`),
  };
}

function fieldPermission(name: string, editable: boolean): string {
  return `<fieldPermissions><editable>${editable}</editable><field>${name}</field><readable>true</readable></fieldPermissions>`;
}

function objectPermission(name: string, rest = ''): string {
  return `<objectPermissions><allowCreate>true</allowCreate><allowDelete>false</allowDelete><allowEdit>true</allowEdit>
    <allowRead>true</allowRead><object>${name}</object>${rest}</objectPermissions>`;
}

export const accessProject: ProjectFiles = {
  'objects/Note__c/Note__c.object-meta.xml': metadata(
    'CustomObject',
    `<label>Note</label><pluralLabel>Notes</pluralLabel><deploymentStatus>Deployed</deploymentStatus>
     <nameField><label>Note Name</label><type>Text</type></nameField><sharingModel>Private</sharingModel>`,
  ),
  'objects/Note__c/fields/Text__c.field-meta.xml': field('Text__c', '<type>Text</type><length>80</length>'),
  'objects/Note__c/fields/Hidden__c.field-meta.xml': field('Hidden__c', '<type>Text</type><length>80</length>'),
  'objects/Note__c/fields/Flag__c.field-meta.xml': field(
    'Flag__c',
    '<type>Checkbox</type><defaultValue>false</defaultValue>',
  ),
  'objects/Note__c/fields/Needed__c.field-meta.xml': field(
    'Needed__c',
    '<type>Text</type><length>80</length><required>true</required>',
  ),
  'objects/Remark__c/Remark__c.object-meta.xml': metadata(
    'CustomObject',
    `<label>Remark</label><pluralLabel>Remarks</pluralLabel><deploymentStatus>Deployed</deploymentStatus>
     <nameField><label>Number</label><type>AutoNumber</type><displayFormat>R-{0000}</displayFormat></nameField>
     <sharingModel>ReadWrite</sharingModel>`,
  ),
  'objects/Remark__c/fields/Note__c.field-meta.xml': field(
    'Note__c',
    '<type>Lookup</type><referenceTo>Note__c</referenceTo><relationshipName>Remarks</relationshipName>',
  ),
  'objects/Setting__mdt/Setting__mdt.object-meta.xml': metadata(
    'CustomObject',
    '<label>Setting</label><pluralLabel>Settings</pluralLabel><visibility>Public</visibility>',
  ),
  'customMetadata/Setting.One.md-meta.xml': metadata(
    'CustomMetadata',
    '<label>One</label><protected>false</protected>',
  ),
  ...permissionSet(
    'Reader',
    fieldPermission('Account.BillingAddress', false) +
      fieldPermission('Account.Phone', false) +
      fieldPermission('Contact.Email', true) +
      fieldPermission('Note__c.Text__c', true) +
      fieldPermission('Remark__c.Note__c', true) +
      objectPermission('Remark__c') +
      objectPermission('Account') +
      objectPermission('Note__c'),
  ),
  ...permissionSet(
    'Settings_Reader',
    '<customMetadataTypeAccesses><enabled>true</enabled><name>Setting__mdt</name></customMetadataTypeAccesses>',
  ),
  ...permissionSet('All_Fields', objectPermission('Note__c', '<viewAllFields>true</viewAllFields>')),
  'classes/NoteController.cls': `
public with sharing class NoteController {
    public virtual class Line {
        @AuraEnabled public String text;
        @AuraEnabled public Integer length { get { return text.length(); } }
        public Integer hidden { get { return 1; } }
    }
    public class LongLine extends Line {
        @AuraEnabled public String shout { get { return text.toUpperCase(); } private set; }
    }
    @AuraEnabled
    public static Line line(String text) {
        LongLine line = new LongLine();
        line.text = text;
        return line;
    }
}`,
  'classes/RunAsTest.cls': `
@IsTest
private class RunAsTest {
    @IsTest
    static void eachCallShouldCountAsDml() {
        User me = [SELECT Id FROM User WHERE Id = :UserInfo.getUserId()];
        Integer before = Limits.getDmlStatements();
        System.runAs(me) { System.runAs(me) { } }
        Assert.areEqual(before + 2, Limits.getDmlStatements());
    }
    @IsTest
    static void setupObjectsShouldBeApartInTheBlock() {
        User me = [SELECT Id FROM User WHERE Id = :UserInfo.getUserId()];
        insert as system new Account(Name = 'Outside');
        // Groups go with both.
        Group nurses = new Group(Name = 'Nurses');
        insert as system nurses;
        System.runAs(me) {
            insert as system new PermissionSet(Name = 'Inside', Label = 'Inside');
            update as system new Group(Id = nurses.Id, Name = 'Renamed');
        }
        try {
            insert as system new PermissionSet(Name = 'Outside', Label = 'Outside');
            Assert.fail('it must be refused');
        } catch (DmlException refusal) {
            Assert.isTrue(refusal.getMessage().contains('MIXED_DML_OPERATION'), refusal.getMessage());
        }
    }
}`,
};
