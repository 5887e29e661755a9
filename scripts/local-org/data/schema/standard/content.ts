import type { FactTable } from './facts';

/** Object Reference for the Salesforce Platform: files, documents, folders, templates. */
export const content: FactTable = {
  ContentVersion: {
    keyPrefix: '068',
    triggerable: true,
    fields: {
      Title: 'string(255) required name',
      PathOnClient: 'string(500) createOnly',
      VersionData: 'base64',
      ContentDocumentId: 'reference createOnly -> ContentDocument list=ContentVersions cascade',
      FirstPublishLocationId: 'reference createOnly',
      VersionNumber: 'string(20) readOnly',
      FileExtension: 'string(40) readOnly',
      FileType: 'string(20) readOnly',
      ContentSize: 'int readOnly',
      Checksum: 'string(50) readOnly',
      IsMajorVersion: 'boolean createOnly',
      Origin: 'picklist[*C|H] createOnly restricted',
      ContentLocation: 'picklist[*S|E|L] createOnly restricted',
      PublishStatus: 'picklist[U|P|R] readOnly',
      VersionDataUrl: 'url(255) readOnly',
      TextPreview: 'string(255) readOnly',
      NetworkId: 'hidden',
      ExternalDataSourceId: 'hidden',
      ContentBodyId: 'hidden',
    },
  },
  ContentDocument: {
    keyPrefix: '069',
    refuses: 'create',
    triggerable: true,
    fields: {
      Title: 'string(255) required name',
      LatestPublishedVersionId: 'reference readOnly -> ContentVersion',
      FileExtension: 'string(40) readOnly',
      FileType: 'string(20) readOnly',
      ContentSize: 'int readOnly',
    },
  },
  ContentDocumentLink: {
    keyPrefix: '06A',
    triggerable: true,
    sharingModel: 'ControlledByParent',
    fields: {
      ContentDocumentId: 'reference required createOnly -> ContentDocument list=ContentDocumentLinks cascade',
      LinkedEntityId: 'reference required createOnly list=ContentDocumentLinks cascade',
      ShareType: 'picklist[*V|C|I] restricted',
      Visibility: 'picklist[*AllUsers|InternalUsers|SharedUsers] restricted',
    },
  },
  ContentDistribution: {
    keyPrefix: '05D',
    fields: { Name: 'string(100) required name', ContentVersionId: 'reference required createOnly -> ContentVersion' },
  },
  ContentFolder: { keyPrefix: '07H', fields: { Name: 'string(100) required name' } },
  ContentWorkspace: { keyPrefix: '058', fields: { Name: 'string(255) required name' } },
  Document: {
    keyPrefix: '015',
    fields: {
      Name: 'string(255) required name',
      DeveloperName: 'string(80) required unique',
      FolderId: 'reference required -> Folder|User',
      Body: 'base64',
      BodyLength: 'int readOnly',
    },
  },
  Folder: {
    keyPrefix: '00l',
    fields: {
      Name: 'string(80) required name',
      DeveloperName: 'string(80) unique',
      AccessType: 'picklist[Shared|Public|Hidden|PublicInternal] required restricted',
      Type: 'picklist[Document|Email|Report|Dashboard|QueryFolder|EmailTemplate] required restricted',
    },
  },
  EmailTemplate: {
    keyPrefix: '00X',
    fields: {
      Name: 'string(80) required name',
      DeveloperName: 'string(80) required unique',
      FolderId: 'reference required -> Folder|User',
      TemplateType: 'picklist[text|html|custom|visualforce] required restricted',
      TemplateStyle:
        'picklist[*none|freeForm|formalLetter|promotionRight|promotionLeft|newsletter|products] restricted',
      Encoding:
        'picklist[UTF-8|ISO-8859-1|Shift_JIS|ISO-2022-JP|EUC-JP|ks_c_5601-1987|Big5|GB2312] default=UTF-8 restricted',
      Subject: 'string(230)',
      Body: 'textarea(384000)',
      HtmlValue: 'textarea(384000)',
    },
  },
  StaticResource: {
    keyPrefix: '081',
    refuses: 'create update delete',
    fields: {
      Name: 'string(80) required name',
      ContentType: 'string(120)',
      CacheControl: 'picklist[*Private|Public] restricted',
      Body: 'base64',
      BodyLength: 'int readOnly',
      Description: 'textarea(255)',
    },
  },
  Report: { keyPrefix: '00O', refuses: 'create update delete', fields: { Name: 'string(40) name' } },
  ListView: { keyPrefix: '00B', refuses: 'create update delete', fields: { Name: 'string(40) name' } },
};
