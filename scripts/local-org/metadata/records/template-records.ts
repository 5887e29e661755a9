/** Rows of e-mail templates, the folders they are in, and types of custom notifications. */
import type { EmailTemplateModel, NotificationTypeModel } from '../models';
import type { Seeder } from './seeder';

export function saveTemplates(seeder: Seeder, models: readonly EmailTemplateModel[]): void {
  for (const model of models) {
    const folderId = seeder.save('Folder', ['DeveloperName', 'Type'], {
      Name: model.folder,
      DeveloperName: model.folder,
      Type: 'Email',
      AccessType: 'Public',
    });
    seeder.save('EmailTemplate', ['DeveloperName'], {
      Name: model.name,
      DeveloperName: model.fullName,
      FolderId: folderId,
      TemplateType: model.type,
      Subject: model.subject,
      Body: model.body,
      HtmlValue: model.htmlBody,
      IsActive: model.available,
    });
  }
}

export function saveNotificationTypes(seeder: Seeder, models: readonly NotificationTypeModel[]): void {
  for (const { fullName, name, label, description, desktop, mobile } of models) {
    seeder.save('CustomNotificationType', ['DeveloperName'], {
      DeveloperName: fullName,
      CustomNotifTypeName: name,
      MasterLabel: label,
      Description: description,
      Desktop: desktop,
      Mobile: mobile,
      Language: 'en_US',
    });
  }
}
