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
