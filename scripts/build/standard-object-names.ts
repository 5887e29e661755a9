/** The standard objects of the local org. A new one needs a line here, and its facts in `data/schema/standard`. */
export const STANDARD_OBJECTS: readonly string[] = `
Account AccountContactRelation AccountContactRole AccountHistory AccountShare ApexClass ApexComponent ApexLog ApexPage
ApexTestQueueItem ApexTestResult ApexTestRunResult ApexTrigger AppDefinition AppMenuItem Asset AsyncApexJob Attachment
AuthSession BusinessHours Campaign CampaignMember CampaignMemberStatus CampaignShare Case CaseComment CaseContactRole
CaseHistory CaseShare CollaborationGroup Contact ContactHistory ContactShare ContentDistribution ContentDocument
ContentDocumentLink ContentFolder ContentVersion ContentWorkspace Contract ContractLineItem CronJobDetail CronTrigger
CustomNotificationType CustomPermission Dashboard Document Domain EmailMessage EmailMessageRelation EmailTemplate
Entitlement EntityDefinition Event EventRelation FeedComment FeedItem FieldDefinition FieldPermissions FlowInterview
Folder Group GroupMember Holiday Individual Lead LeadHistory LeadShare ListEmail ListView LoginHistory Network Note
ObjectPermissions Opportunity OpportunityCompetitor OpportunityContactRole OpportunityHistory OpportunityLineItem
OpportunityShare OpportunityStage OpportunityTeamMember Order OrderItem OrgWideEmailAddress Organization Partner
PermissionSet PermissionSetAssignment PermissionSetGroup PermissionSetGroupComponent PermissionSetLicense
PermissionSetLicenseAssign PlatformCachePartition Pricebook2 PricebookEntry ProcessInstance ProcessInstanceWorkitem
Product2 Profile QueueSobject Quote QuoteLineItem RecordType Report ServiceContract SetupEntityAccess Site Solution
StaticResource Task TaskRelation Topic TopicAssignment User UserLicense UserRecordAccess UserRole UserShare WorkOrder
WorkOrderLineItem`
  .trim()
  .split(/\s+/);
