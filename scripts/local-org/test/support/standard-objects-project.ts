/** Standard objects as the package uses them: what the platform computes, and who may write what. */
import { metadata, type ProjectFiles } from './project';

const EXTERNAL_ID = metadata(
  'CustomField',
  `<fullName>Ext__c</fullName><label>Ext</label><type>Text</type><length>40</length><externalId>true</externalId>
   <unique>true</unique>`,
);

export const standardObjectsProject: ProjectFiles = {
  'objects/Account/fields/Ext__c.field-meta.xml': EXTERNAL_ID,
  'objects/Case/fields/Ext__c.field-meta.xml': EXTERNAL_ID,
  'objects/Case/fields/Guard__c.field-meta.xml': metadata(
    'CustomField',
    '<fullName>Guard__c</fullName><label>Guard</label><type>Text</type><length>40</length>',
  ),
  'notificationtypes/Alert.notiftype-meta.xml': metadata(
    'CustomNotificationType',
    `<customNotifTypeName>Alert</customNotifTypeName><desktop>true</desktop><masterLabel>Alert</masterLabel>
     <mobile>false</mobile>`,
  ),
  'permissionsets/Case_Worker.permissionset-meta.xml': metadata(
    'PermissionSet',
    `<label>Case Worker</label>
     <fieldPermissions><editable>false</editable><field>Case.Guard__c</field><readable>true</readable></fieldPermissions>
     <objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit>
       <allowRead>true</allowRead><object>Case</object></objectPermissions>`,
  ),
  'triggers/CaseTrigger.trigger': `
trigger CaseTrigger on Case (before insert, before update, after insert) {
    for (Case changed : Trigger.new) {
        if (Trigger.isBefore) {
            changed.Guard__c = 'set: ' + changed.Subject;
        } else if (changed.Guard__c != 'set: ' + changed.Subject || changed.CaseNumber == null) {
            changed.addError('The before trigger has not written.');
        }
    }
}`,
  'classes/StandardObjectsTest.cls': `
@IsTest
private class StandardObjectsTest {
    private static Contact contactOf(Account parent) {
        Contact person = new Contact(LastName = 'Last', AccountId = parent?.Id, Email = 'last@example.com');
        insert as system person;
        return person;
    }
    private static Account account() {
        Account created = new Account(Name = 'Acme', Ext__c = 'acme');
        insert as system created;
        return created;
    }

    @IsTest
    static void caseShouldTellOfItsContactAndItsEnd() {
        Account parent = account();
        Contact person = contactOf(parent);
        Case opened = new Case(Subject = 'Help', ContactId = person.Id);
        insert as system opened;
        Case found = [
            SELECT CaseNumber, Status, IsClosed, ClosedDate, ContactEmail, AccountId, Contact.Email, Guard__c
            FROM Case WHERE Id = :opened.Id WITH SYSTEM_MODE
        ];
        Assert.areEqual(8, found.CaseNumber.length());
        Assert.areEqual('New', found.Status);
        Assert.areEqual('last@example.com', found.ContactEmail);
        Assert.areEqual(parent.Id, found.AccountId, 'the account of the contact');
        Assert.areEqual('set: Help', found.Guard__c);
        Assert.isFalse(found.IsClosed);
        update as system new Case(Id = opened.Id, Status = 'Closed');
        found = [SELECT IsClosed, ClosedDate FROM Case WHERE Id = :opened.Id WITH SYSTEM_MODE];
        Assert.isTrue(found.IsClosed);
        Assert.isNotNull(found.ClosedDate);
    }

    @IsTest
    static void givenAccountOfCaseShouldStay() {
        Account other = new Account(Name = 'Other');
        insert as system other;
        Case opened = new Case(Subject = 'Help', ContactId = contactOf(account()).Id, AccountId = other.Id);
        insert as system opened;
        Assert.areEqual(other.Id, [SELECT AccountId FROM Case WHERE Id = :opened.Id WITH SYSTEM_MODE].AccountId);
    }

    @IsTest
    static void taskShouldBelongToAnAccount() {
        Account parent = account();
        Contact person = contactOf(parent);
        Task forContact = new Task(Subject = 'Call', WhoId = person.Id);
        Task forAccount = new Task(Subject = 'Call', WhatId = parent.Id);
        insert as system new List<Task>{ forContact, forAccount };
        for (Task found : [SELECT AccountId, Status, TaskSubtype, IsClosed FROM Task WITH SYSTEM_MODE]) {
            Assert.areEqual(parent.Id, found.AccountId);
            Assert.areEqual('Not Started', found.Status);
            Assert.areEqual('Task', found.TaskSubtype);
        }
        Task found = [SELECT What.Name, What.Type FROM Task WHERE Id = :forAccount.Id WITH SYSTEM_MODE];
        Assert.areEqual('Acme Account', found.What.Name + ' ' + found.What.Type);
        update as system new Task(Id = forContact.Id, Status = 'Completed');
        Assert.isNotNull([SELECT CompletedDateTime FROM Task WHERE IsClosed = TRUE WITH SYSTEM_MODE].CompletedDateTime);
    }

    @IsTest
    static void emailMessageShouldHangOnItsCase() {
        Case opened = new Case(Subject = 'Help');
        insert as system opened;
        insert as system new EmailMessage(
            ParentId = opened.Id, Subject = 'Hi', TextBody = 'Text', FromAddress = 'a@example.com',
            ToAddress = 'b@example.com', Incoming = true, Status = '0', MessageDate = System.now()
        );
        Case found = [SELECT (SELECT Incoming, Parent.Subject FROM EmailMessages) FROM Case WITH SYSTEM_MODE];
        Assert.isTrue(found.EmailMessages[0].Incoming);
        Assert.areEqual('Help', found.EmailMessages[0].Parent.Subject);
    }

    private static EmailTemplate template(String subject, String body) {
        EmailTemplate created = new EmailTemplate(
            Name = 'Hello', DeveloperName = 'Hello', FolderId = UserInfo.getUserId(), TemplateType = 'text',
            Subject = subject, Body = body, IsActive = true
        );
        System.runAs(new User(Id = UserInfo.getUserId())) {
            insert as system created;
        }
        return created;
    }

    @IsTest
    static void templateShouldBeFilledIn() {
        Contact person = contactOf(account());
        Case opened = new Case(Subject = 'Help', ContactId = person.Id, Priority = 'High');
        insert as system opened;
        EmailTemplate stored = template(
            'For {!Contact.LastName}', 'About {!Case.Subject} ({!Case.Priority}) of {!Account.Name}{!Contact.Nothing}.'
        );
        Integer queries = Limits.getQueries();
        Messaging.SingleEmailMessage rendered =
            Messaging.renderStoredEmailTemplate(stored.Id, person.Id, opened.Id);
        Assert.areEqual('For Last', rendered.getSubject());
        Assert.areEqual('About Help (High) of Acme.', rendered.getPlainTextBody());
        Assert.areEqual(queries + 1, Limits.getQueries());
        List<Messaging.RenderEmailTemplateBodyResult> bodies =
            Messaging.renderEmailTemplate(person.Id, opened.Id, new List<String>{ 'Dear {!Contact.LastName}' });
        Assert.areEqual('Dear Last', bodies[0].getMergedBody());
        Assert.isTrue(bodies[0].getSuccess());
    }

    @IsTest
    static void notificationShouldNameTypeTextAndTarget() {
        CustomNotificationType type =
            [SELECT Id FROM CustomNotificationType WHERE DeveloperName = 'Alert' WITH SYSTEM_MODE];
        Set<String> me = new Set<String>{ UserInfo.getUserId() };
        Messaging.CustomNotification notification = new Messaging.CustomNotification();
        notification.setNotificationTypeId(type.Id);
        notification.setTitle('Title');
        notification.setBody('Body');
        try {
            notification.send(me);
            Assert.fail('There is no target.');
        } catch (HandledException refusal) {
            Assert.isTrue(refusal.getMessage().startsWith('Missing target'));
        }
        notification.setTargetId(account().Id);
        notification.send(me);
    }

    @IsTest
    static void personShouldBeUpsertedByExternalId() {
        Id personType = Schema.SObjectType.Account.getRecordTypeInfosByDeveloperName().get('PersonAccount').getRecordTypeId();
        List<Account> people = new List<Account>();
        for (Integer index = 0; index < 200; index++) {
            people.add(new Account(
                Ext__c = 'p' + index, FirstName = 'First', LastName = 'Last ' + index, RecordTypeId = personType,
                PersonEmail = 'p' + index + '@example.com'
            ));
        }
        for (Database.UpsertResult result : Database.upsert(people, Account.Ext__c, false, AccessLevel.SYSTEM_MODE)) {
            Assert.isTrue(result.isSuccess() && result.isCreated());
        }
        Account person = [SELECT Name, PersonContact.Email FROM Account WHERE Ext__c = 'p7' WITH SYSTEM_MODE];
        Assert.areEqual('First Last 7', person.Name);
        Assert.areEqual('p7@example.com', person.PersonContact.Email);
        List<Account> changed = new List<Account>{ new Account(Ext__c = 'p7', LastName = 'Other') };
        Database.UpsertResult again = Database.upsert(changed, Account.Ext__c, false, AccessLevel.SYSTEM_MODE)[0];
        Assert.isFalse(again.isCreated());
        Assert.areEqual('First Other', [SELECT Name FROM Account WHERE Id = :person.Id WITH SYSTEM_MODE].Name);
    }

    @IsTest
    static void parentShouldBeFoundByExternalId() {
        account();
        List<Case> cases = new List<Case>{
            new Case(Ext__c = 'c1', Account = new Account(Ext__c = 'acme')),
            new Case(Ext__c = 'c2', Account = new Account(Ext__c = 'nobody'))
        };
        List<Database.UpsertResult> results = Database.upsert(cases, Case.Ext__c, false, AccessLevel.SYSTEM_MODE);
        Assert.isTrue(results[0].isSuccess());
        Assert.areEqual(StatusCode.INVALID_FIELD, results[1].getErrors()[0].getStatusCode());
        Assert.areEqual('Acme', [SELECT Account.Name FROM Case WHERE Ext__c = 'c1' WITH SYSTEM_MODE].Account.Name);
    }

    @IsTest
    static void guardedFieldShouldBeWrittenByTheTriggerAlone() {
        User worker = new User(
            Username = 'worker@stagelink.test', LastName = 'Worker', Email = 'worker@example.com', Alias = 'worker',
            ProfileId = [SELECT Id FROM Profile WHERE Name = 'Standard User' WITH SYSTEM_MODE].Id,
            TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US'
        );
        insert as system worker;
        insert as system new PermissionSetAssignment(
            AssigneeId = worker.Id,
            PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'Case_Worker' WITH SYSTEM_MODE].Id
        );
        System.runAs(worker) {
            Assert.isFalse(Schema.SObjectType.Case.fields.Guard__c.isUpdateable());
            Case own = new Case(Subject = 'mine');
            insert as user own;
            Assert.areEqual('set: mine', [SELECT Guard__c FROM Case WHERE Id = :own.Id WITH USER_MODE].Guard__c);
            try {
                update as user new Case(Id = own.Id, Guard__c = 'other');
                Assert.fail('The field is not his.');
            } catch (DmlException refusal) {
                Assert.areEqual(StatusCode.CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY, refusal.getDmlType(0));
                Assert.areEqual('Guard__c', refusal.getDmlFieldNames(0)[0]);
            }
        }
    }
}`,
};
