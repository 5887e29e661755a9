/** Rows of e-mail templates and the folders they are in. */
import type { EmailTemplateModel } from '../models';
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
