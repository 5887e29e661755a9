/** Standard objects, emails and notifications: Apex tests that an org would pass too, and what is kept after a commit. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OrgClient } from '../../worker/org-client';
import { writeProject } from '../support/project';
import { standardObjectsProject } from '../support/standard-objects-project';

let org: OrgClient;

beforeAll(async () => {
  org = await OrgClient.start({ folder: null, runsJobs: false });
  expect((await org.call('deploy', writeProject(standardObjectsProject))).problems).toEqual([]);
});
afterAll(() => org.close());

it('passes the Apex tests', async () => {
  const { results } = await org.runTests({ classes: null, coverage: false });
  expect(results).toHaveLength(9);
  expect(results.filter(({ outcome }) => outcome !== 'Pass')).toEqual([]);
});

it('keeps an email of a template as it was sent', async () => {
  const { exceptionMessage } = await org.call(
    'executeAnonymous',
    `EmailTemplate stored = new EmailTemplate(Name = 'T', DeveloperName = 'T', FolderId = UserInfo.getUserId(),
       TemplateType = 'text', Subject = 'Dear {!Contact.LastName}', Body = 'From {!User.LastName}', IsActive = true);
     insert as system stored;`,
  );
  expect(exceptionMessage).toBeNull();
  const sent = await org.call(
    'executeAnonymous',
    `Contact person = new Contact(LastName = 'Last', Email = 'last@example.com');
     insert as system person;
     Messaging.SingleEmailMessage message = new Messaging.SingleEmailMessage();
     message.setTemplateId([SELECT Id FROM EmailTemplate WHERE DeveloperName = 'T' WITH SYSTEM_MODE].Id);
     message.setTargetObjectId(person.Id);
     message.setSaveAsActivity(false);
     Messaging.sendEmail(new List<Messaging.Email>{ message });`,
  );
  expect(sent.exceptionMessage).toBeNull();
  expect(await org.call('emails')).toMatchObject([{ subject: 'Dear Last', text: 'From Administrator' }]);
});

it('keeps a notification of a transaction that committed', async () => {
  const send = `
    Messaging.CustomNotification notification = new Messaging.CustomNotification();
    notification.setNotificationTypeId([SELECT Id FROM CustomNotificationType WITH SYSTEM_MODE].Id);
    notification.setTitle('Title');
    notification.setBody('Body');
    notification.setTargetId('000000000000000AAA');
    notification.send(new Set<String>{ UserInfo.getUserId() });`;
  await org.call('executeAnonymous', `${send} Integer none = 1 / 0;`);
  expect(await org.call('notifications')).toEqual([]);
  await org.call('executeAnonymous', send);
  expect(await org.call('notifications')).toMatchObject([{ title: 'Title', body: 'Body' }]);
});

it.each([
  [
    'email addresses and user names are kept in lower case',
    `Contact person = new Contact(LastName = 'Last', Email = 'Last.One@Example.COM');
     insert as system person;
     Assert.areEqual('last.one@example.com', [SELECT Email FROM Contact WHERE Id = :person.Id WITH SYSTEM_MODE].Email);`,
  ],
  [
    'a profile is found by its name',
    `User reader = new User(
       Alias = 'r', Email = 'r@example.com', EmailEncodingKey = 'UTF-8', LastName = 'R', LanguageLocaleKey = 'en_US',
       LocaleSidKey = 'en_US', Profile = new Profile(Name = 'Standard User'), TimeZoneSidKey = 'GMT',
       Username = 'Reader.One@Example.COM'
     );
     insert as system reader;
     User saved = [SELECT Username, Profile.Name FROM User WHERE Id = :reader.Id WITH SYSTEM_MODE];
     Assert.areEqual('reader.one@example.com', saved.Username);
     Assert.areEqual('Standard User', saved.Profile.Name);`,
  ],
  [
    'setup records belong to somebody, and records of answers have no key prefix',
    `Assert.isNotNull([SELECT CreatedById FROM Profile LIMIT 1].CreatedById);
     Assert.isNotNull([SELECT LastModifiedById FROM PermissionSet LIMIT 1].LastModifiedById);
     Assert.isNull(UserRecordAccess.SObjectType.getDescribe().getKeyPrefix());`,
  ],
  [
    'picklist entries are written in JSON',
    `String json = JSON.serialize(Case.Priority.getDescribe().getPicklistValues());
     Assert.isTrue(json.contains('{"active":true,"defaultValue":false,"label":"High","value":"High"}'), json);`,
  ],
  [
    'field-level security has a say on some fields',
    `Assert.isTrue(Account.Phone.getDescribe().isPermissionable());
     Assert.isFalse(Account.Name.getDescribe().isPermissionable());
     Assert.isFalse(Account.CreatedById.getDescribe().isPermissionable());`,
  ],
])('%s', async (_name, code) => {
  const { compileProblem, exceptionMessage } = await org.call('executeAnonymous', code);
  expect(compileProblem ?? exceptionMessage).toBeNull();
});
