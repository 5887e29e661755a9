/**
 * Standard objects that code names and that the local org keeps without a life of their own: no flow, mobile application
 * or event log stands behind them.
 * Source: Object Reference for the Salesforce Platform.
 */
import { NO_KEY_PREFIX } from '../schema';
import { alike, type FactTable } from './facts';

const READ_ONLY = 'create update delete';

/** Objects that the signature jar lacks, in the shape of the generated lines. */
export const ADDED_OBJECTS: Readonly<Record<string, readonly string[]>> = {
  // What the targets of a lookup to several objects have in common.
  Name: [
    'Alias String',
    'Email String',
    'FirstName String',
    'IsActive Boolean',
    'LastName String',
    'Name String',
    'NameOrAlias String',
    'Phone String',
    'ProfileId Id Profile Profile',
    'RecordTypeId Id RecordType RecordType',
    'Title String',
    'Type String',
    'UserRoleId Id UserRole UserRole',
    'Username String',
  ],
  MailMergeTemplate: [
    'Name String',
    'Description String',
    'Filename String',
    'Body Blob',
    'BodyLength Integer',
    'LastUsedDate Datetime',
    'Category String',
    'CreatedById Id CreatedBy User',
    'CreatedDate Datetime',
    'LastModifiedById Id LastModifiedBy User',
    'LastModifiedDate Datetime',
    'SystemModstamp Datetime',
    'IsDeleted Boolean',
  ],
};

export const seldom: FactTable = {
  ApexEmailNotification: { keyPrefix: NO_KEY_PREFIX, fields: { UserId: 'reference -> User', Email: 'email(255)' } },
  AssignmentRule: { keyPrefix: '01Q', refuses: READ_ONLY, fields: { Name: 'string(120) name' } },
  ContactPointConsent: { keyPrefix: '0ZX', fields: { Name: 'string(255) required name' } },
  EventBusSubscriber: { keyPrefix: NO_KEY_PREFIX, refuses: READ_ONLY, fields: { Name: 'string(255) name' } },
  EventLogFile: { keyPrefix: '0AT', refuses: READ_ONLY },
  FlowDefinitionView: {
    keyPrefix: '3dd',
    refuses: READ_ONLY,
    fields: {
      Label: 'string(255) name',
      TriggerObjectOrEventId: 'reference -> EntityDefinition relationship=TriggerObjectOrEvent',
    },
  },
  FlowExecutionErrorEvent: { keyPrefix: NO_KEY_PREFIX, isEvent: true, triggerable: true, refuses: READ_ONLY },
  AccountPartner: { keyPrefix: '00I', refuses: READ_ONLY },
  ApexTestSuite: { keyPrefix: '05F', fields: { TestSuiteName: 'string(255) required name' } },
  TestSuiteMembership: { keyPrefix: '05G' },
  AuthProvider: { keyPrefix: '0SO', refuses: READ_ONLY },
  ContentAsset: { keyPrefix: '03S', refuses: READ_ONLY },
  EntitySubscription: { keyPrefix: '0E8' },
  Macro: { keyPrefix: '0JZ', fields: { Name: 'string(255) required name' } },
  NetworkMember: { keyPrefix: '0DL', refuses: 'create delete' },
  ProcessDefinition: { keyPrefix: '04a', refuses: READ_ONLY, fields: { Name: 'string(255) name' } },
  ProcessNode: { keyPrefix: '04b', refuses: READ_ONLY, fields: { Name: 'string(255) name' } },
  UserLogin: { keyPrefix: '0Yw', refuses: 'create delete' },
  Vote: { keyPrefix: '083' },
  ...alike(
    'AccountBrand CaseStatus CaseTeamMember CaseTeamRole CollaborationGroupMember ConnectedApplication ContactRequest ' +
      'ContractStatus DuplicateRecordItem DuplicateRecordSet FeedAttachment LeadStatus OrderStatus PartnerRole ' +
      'PermissionSetTabSetting ProcessInstanceNode ProcessInstanceStep SessionPermSetActivation TabDefinition ' +
      'TaskPriority TaskStatus UserTeamMember',
    { keyPrefix: NO_KEY_PREFIX, refuses: READ_ONLY },
  ),
  FlowVersionView: {
    keyPrefix: NO_KEY_PREFIX,
    refuses: READ_ONLY,
    fields: {
      Label: 'string(255) name',
      FlowDefinitionViewId: 'reference -> FlowDefinitionView list=Versions',
    },
  },
  MailMergeTemplate: {
    keyPrefix: '01H',
    fields: { Name: 'string(80) required name', BodyLength: 'int readOnly', LastUsedDate: 'date readOnly' },
  },
  MobileApplicationDetail: { keyPrefix: NO_KEY_PREFIX, fields: { DeveloperName: 'string(80) required name' } },
  Name: { keyPrefix: NO_KEY_PREFIX, refuses: READ_ONLY, fields: { Name: 'string(255) name' } },
  PushTopic: { keyPrefix: '0IF', fields: { Name: 'string(25) required name', Query: 'string(1300) required' } },
  QuickText: {
    keyPrefix: '574',
    fields: {
      Name: 'string(255) required name',
      Message: 'textarea(4096) required html',
      Channel: 'multipicklist[Email|Event|Internal|Phone|Portal|Task]',
      Category: 'picklist[Greetings|FAQ|Closings]',
    },
  },
  StreamingChannel: { keyPrefix: '0M6', fields: { Name: 'string(80) required name' } },
  UserPreference: { keyPrefix: '03u', refuses: READ_ONLY },
};
