/** The standard objects of the local org. A new one needs a line here, and its facts in `data/schema/standard`. */
export const STANDARD_OBJECTS: readonly string[] = `
Account AccountContactRelation AccountContactRole AccountHistory AccountShare ApexClass ApexComponent ApexLog ApexPage
ApexTestQueueItem ApexTestResult ApexTestRunResult ApexTrigger AppDefinition Asset AsyncApexJob Attachment AuthSession
BusinessHours Campaign CampaignMember CampaignMemberStatus CampaignShare Case CaseComment CaseContactRole CaseHistory
CaseShare CollaborationGroup Contact ContactHistory ContactShare ContentDistribution ContentDocument
ContentDocumentLink ContentFolder ContentVersion ContentWorkspace Contract CronJobDetail CronTrigger CustomNotificationType
CustomPermission Document EmailMessage EmailMessageRelation EmailTemplate EntityDefinition Event FeedComment FeedItem
FieldDefinition FieldPermissions Folder Group GroupMember Holiday Individual Lead LeadHistory LeadShare ListView
LoginHistory Note ObjectPermissions Opportunity OpportunityContactRole OpportunityHistory OpportunityLineItem
OpportunityShare OpportunityStage Order OrderItem Organization OrgWideEmailAddress PermissionSet
PermissionSetAssignment PermissionSetGroup PermissionSetGroupComponent PermissionSetLicense Pricebook2 PricebookEntry
ProcessInstance ProcessInstanceWorkitem Product2 Profile QueueSobject Quote QuoteLineItem RecordType Report
SetupEntityAccess Solution StaticResource Task Topic TopicAssignment User UserLicense UserRole UserShare`
  .trim()
  .split(/\s+/);
