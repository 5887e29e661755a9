import { NO_KEY_PREFIX } from '../schema';
import { alike, type FactTable } from './facts';

const STATES = 'picklist[Holding|Queued|Preparing|Processing|Aborted|Completed|Failed] restricted readOnly';

/** Object Reference for the Salesforce Platform and Tooling API: code, jobs, schedules, test results. */
export const apex: FactTable = {
  ApexClass: {
    keyPrefix: '01p',
    label: 'Apex Class',
    labelPlural: 'Apex Classes',
    refuses: 'create update delete',
    fields: {
      Name: 'string(255) required name',
      ApiVersion: 'double(18,1) required',
      Status: 'picklist[Inactive|*Active|Deleted] restricted',
      Body: 'textarea(1000000)',
      LengthWithoutComments: 'int required',
    },
  },
  ApexTrigger: {
    keyPrefix: '01q',
    refuses: 'create update delete',
    fields: {
      Name: 'string(255) required name',
      ApiVersion: 'double(18,1) required',
      Status: 'picklist[Inactive|*Active|Deleted] restricted',
      TableEnumOrId: 'string(40) required',
      Body: 'textarea(1000000)',
    },
  },
  ApexPage: { keyPrefix: '066', refuses: 'create update delete', fields: { Name: 'string(80) required name' } },
  ApexComponent: { keyPrefix: '099', refuses: 'create update delete', fields: { Name: 'string(80) required name' } },
  AsyncApexJob: {
    keyPrefix: '707',
    label: 'Apex Job',
    refuses: 'create update delete',
    fields: {
      ApexClassId: 'reference readOnly -> ApexClass',
      ParentJobId: 'reference readOnly -> AsyncApexJob',
      JobType:
        'picklist[Future|SharingRecalculation|ScheduledApex|BatchApex|BatchApexWorker|TestRequest|TestWorker|ApexToken|Queueable] restricted readOnly',
      Status: STATES,
      MethodName: 'string(80) readOnly',
      ExtendedStatus: 'string(1000) readOnly',
      LastProcessed: 'string(15) readOnly',
      CronTriggerId: 'reference readOnly -> CronTrigger',
    },
  },
  CronTrigger: {
    keyPrefix: '08e',
    label: 'Scheduled Job',
    refuses: 'create update delete',
    fields: {
      CronJobDetailId: 'reference readOnly -> CronJobDetail',
      OwnerId: 'reference readOnly -> User',
      State:
        'picklist[WAITING|ACQUIRED|EXECUTING|COMPLETE|ERROR|DELETED|PAUSED|BLOCKED|PAUSED_BLOCKED] restricted readOnly',
      CronExpression: 'string(255) readOnly',
    },
  },
  CronJobDetail: {
    keyPrefix: '08a',
    label: 'Cron Job',
    refuses: 'create update delete',
    fields: { Name: 'string(255) name', JobType: 'string(10)' },
  },
  ApexLog: { keyPrefix: '07L', refuses: 'create update' },
  ApexTestResult: { keyPrefix: '07M', fields: { Message: 'textarea(4000)', StackTrace: 'textarea(4000)' } },
  ApexTestQueueItem: { keyPrefix: '709' },
  ApexTestRunResult: { keyPrefix: '05m' },
  ProcessInstance: { keyPrefix: '04g', refuses: 'create update delete' },
  ProcessInstanceWorkitem: { keyPrefix: '04i', refuses: 'create update delete' },
};

/** Sharing rows and field history have one shape each; their prefixes are what tells them apart. */
export const companions: FactTable = {
  AccountShare: { keyPrefix: '00r' },
  CaseShare: { keyPrefix: '01n' },
  ContactShare: { keyPrefix: '03s' },
  LeadShare: { keyPrefix: '01o' },
  AccountHistory: { keyPrefix: '017', refuses: 'create update delete' },
  CaseHistory: { keyPrefix: '017', refuses: 'create update delete' },
  ContactHistory: { keyPrefix: '017', refuses: 'create update delete' },
  LeadHistory: { keyPrefix: '017', refuses: 'create update delete' },
  ...alike(
    'AssetHistory CampaignHistory ContactPointAddressHistory ContentDocumentHistory ContentVersionHistory ContractHistory ' +
      'OrderHistory Product2History WorkOrderHistory',
    { keyPrefix: '017', refuses: 'create update delete' },
  ),
  ...alike('AccountFeed CaseFeed ContactFeed LeadFeed OpportunityFeed UserFeed', {
    keyPrefix: '0D5',
    refuses: 'create update',
  }),
  ...alike('MacroShare OrderShare QuoteShare WorkOrderShare', { keyPrefix: NO_KEY_PREFIX }),
  // Change data capture publishes them, and nobody else; it is not emulated.
  ...alike(
    'AccountChangeEvent CaseChangeEvent ContactChangeEvent ContactPointAddressChangeEvent EventChangeEvent LeadChangeEvent ' +
      'OpportunityChangeEvent OrderChangeEvent TaskChangeEvent UserChangeEvent',
    {
      keyPrefix: NO_KEY_PREFIX,
      isEvent: true,
      triggerable: true,
      refuses: 'create update delete',
      fields: { ChangeEventHeader: 'anyType' },
    },
  ),
};
