/** The platform part of the library: what an org offers beyond the language itself. */
import type { LibraryClass } from '../define';
import { CacheBuilderInterface } from './Cache/CacheBuilder';
import { InvalidParamExceptionClass } from './Cache/InvalidParamException';
import { OrgCacheClass } from './Cache/Org';
import { OrgCacheExceptionClass } from './Cache/OrgCacheException';
import { OrgPartitionClass } from './Cache/OrgPartition';
import { PartitionClass } from './Cache/Partition';
import { SessionCacheClass } from './Cache/Session';
import { SessionCacheExceptionClass } from './Cache/SessionCacheException';
import { SessionPartitionClass } from './Cache/SessionPartition';
import { VisibilityEnum } from './Cache/Visibility';
import { ChatterUsersClass } from './ConnectApi/ChatterUsers';
import { AllowsCalloutsInterface } from './Database/AllowsCallouts';
import { BatchableInterface } from './Database/Batchable';
import { BatchableContextInterface } from './Database/BatchableContext';
import { CursorClass } from './Database/Cursor';
import { CursorFetchResultClass } from './Database/CursorFetchResult';
import { DeleteResultClass } from './Database/DeleteResult';
import {
  AssignmentRuleHeaderClass,
  DMLOptionsClass,
  DuplicateRuleHeaderClass,
  EmailHeaderClass,
} from './Database/DMLOptions';
import { EmptyRecycleBinResultClass } from './Database/EmptyRecycleBinResult';
import { DatabaseErrorClass } from './Database/Error';
import { LeadConvertResultClass } from './Database/LeadConvertResult';
import { MergeResultClass } from './Database/MergeResult';
import { PaginationCursorClass } from './Database/PaginationCursor';
import { QueryLocatorClass } from './Database/QueryLocator';
import { QueryLocatorIteratorClass } from './Database/QueryLocatorIterator';
import { RaisesPlatformEventsInterface } from './Database/RaisesPlatformEvents';
import { SaveResultClass } from './Database/SaveResult';
import { StatefulInterface } from './Database/Stateful';
import { UndeleteResultClass } from './Database/UndeleteResult';
import { UpsertResultClass } from './Database/UpsertResult';
import { EventPublishFailureCallbackInterface } from './EventBus/EventPublishFailureCallback';
import { EventPublishSuccessCallbackInterface } from './EventBus/EventPublishSuccessCallback';
import { FailureResultInterface } from './EventBus/FailureResult';
import { RetryableExceptionClass } from './EventBus/RetryableException';
import { SuccessResultInterface } from './EventBus/SuccessResult';
import { TestBrokerClass } from './EventBus/TestBroker';
import { TriggerContextClass } from './EventBus/TriggerContext';
import { FormulaBuilderClass } from './FormulaEval/FormulaBuilder';
import { FormulaGlobalEnum } from './FormulaEval/FormulaGlobal';
import { FormulaInstanceClass } from './FormulaEval/FormulaInstance';
import { FormulaReturnTypeEnum } from './FormulaEval/FormulaReturnType';
import { CustomNotificationClass } from './Messaging/CustomNotification';
import { EmailClass } from './Messaging/Email';
import { EmailFileAttachmentClass } from './Messaging/EmailFileAttachment';
import { InboundEmailClass } from './Messaging/InboundEmail';
import { InboundEmailBinaryAttachmentClass } from './Messaging/InboundEmailBinaryAttachment';
import { InboundEmailHandlerInterface } from './Messaging/InboundEmailHandler';
import { InboundEmailHeaderClass } from './Messaging/InboundEmailHeader';
import { InboundEmailResultClass } from './Messaging/InboundEmailResult';
import { InboundEmailTextAttachmentClass } from './Messaging/InboundEmailTextAttachment';
import { InboundEnvelopeClass } from './Messaging/InboundEnvelope';
import { RenderEmailTemplateBodyResultClass } from './Messaging/RenderEmailTemplateBodyResult';
import { RenderEmailTemplateErrorClass } from './Messaging/RenderEmailTemplateError';
import { SendEmailErrorClass } from './Messaging/SendEmailError';
import { SendEmailResultClass } from './Messaging/SendEmailResult';
import { SingleEmailMessageClass } from './Messaging/SingleEmailMessage';
import { CustomMetadataClass } from './Metadata/CustomMetadata';
import { CustomMetadataValueClass } from './Metadata/CustomMetadataValue';
import { DeployCallbackInterface } from './Metadata/DeployCallback';
import { DeployCallbackContextClass } from './Metadata/DeployCallbackContext';
import { DeployContainerClass } from './Metadata/DeployContainer';
import { DeployDetailsClass } from './Metadata/DeployDetails';
import { DeployMessageClass } from './Metadata/DeployMessage';
import { DeployProblemTypeEnum } from './Metadata/DeployProblemType';
import { DeployResultClass } from './Metadata/DeployResult';
import { DeployStatusEnum } from './Metadata/DeployStatus';
import { MetadataComponentClass } from './Metadata/Metadata';
import { MetadataTypeEnum } from './Metadata/MetadataType';
import { OperationsClass } from './Metadata/Operations';
import { ChildRelationshipClass } from './Schema/ChildRelationship';
import { DescribeFieldResultClass } from './Schema/DescribeFieldResult';
import { DescribeSObjectResultClass } from './Schema/DescribeSObjectResult';
import { DescribeTabSetResultClass } from './Schema/DescribeTabSetResult';
import { DisplayTypeEnum } from './Schema/DisplayType';
import { FieldSetClass } from './Schema/FieldSet';
import { FieldSetMemberClass } from './Schema/FieldSetMember';
import { PicklistEntryClass } from './Schema/PicklistEntry';
import { RecordTypeInfoClass } from './Schema/RecordTypeInfo';
import { SoapTypeEnum } from './Schema/SoapType';
import { SObjectDescribeOptionsEnum } from './Schema/SObjectDescribeOptions';
import { SObjectFieldClass } from './Schema/SObjectField';
import { SObjectTypeClass } from './Schema/SObjectType';
import { SObjectTypeFieldsClass } from './Schema/SObjectTypeFields';
import { SObjectTypeFieldSetsClass } from './Schema/SObjectTypeFieldSets';
import { SearchResultClass } from './Search/SearchResult';
import { SearchResultsClass } from './Search/SearchResults';
import { AccessLevelClass } from './System/AccessLevel';
import { AccessTypeEnum } from './System/AccessType';
import { AddressClass } from './System/Address';
import { ApplicationReadWriteModeEnum } from './System/ApplicationReadWriteMode';
import { AssertClass } from './System/Assert';
import { AsyncInfoClass } from './System/AsyncInfo';
import { AsyncOptionsClass } from './System/AsyncOptions';
import { AuraHandledExceptionClass } from './System/AuraHandledException';
import { CallableInterface } from './System/Callable';
import { DatabaseClass } from './System/Database';
import { DomainClass } from './System/Domain';
import { DomainCreatorClass } from './System/DomainCreator';
import { DomainTypeEnum } from './System/DomainType';
import { EventBusClass } from './System/EventBus';
import { FeatureManagementClass } from './System/FeatureManagement';
import { FinalizerInterface } from './System/Finalizer';
import { FinalizerContextInterface } from './System/FinalizerContext';
import { FormulaClass } from './System/Formula';
import { FormulaRecalcResultClass } from './System/FormulaRecalcResult';
import { HttpClass } from './System/Http';
import { HttpCalloutMockInterface } from './System/HttpCalloutMock';
import { HttpRequestClass } from './System/HttpRequest';
import { HttpResponseClass } from './System/HttpResponse';
import { LimitsClass } from './System/Limits';
import { LocationClass } from './System/Location';
import { LoggingLevelEnum } from './System/LoggingLevel';
import { MessagingClass } from './System/Messaging';
import { MultiStaticResourceCalloutMockClass } from './System/MultiStaticResourceCalloutMock';
import { NetworkClass } from './System/Network';
import { OrgLimitClass } from './System/OrgLimit';
import { OrgLimitsClass } from './System/OrgLimits';
import { ParentJobResultEnum } from './System/ParentJobResult';
import { QueueableInterface } from './System/Queueable';
import { QueueableContextInterface } from './System/QueueableContext';
import { QueueableDuplicateSignatureClass } from './System/QueueableDuplicateSignature';
import { QueueableDuplicateSignatureBuilderClass } from './System/QueueableDuplicateSignature.Builder';
import { QuiddityEnum } from './System/Quiddity';
import { RequestClass } from './System/Request';
import { RestContextClass } from './System/RestContext';
import { RestRequestClass } from './System/RestRequest';
import { RestResponseClass } from './System/RestResponse';
import { SavepointClass } from './System/Savepoint';
import { SchedulableInterface } from './System/Schedulable';
import { SchedulableContextInterface } from './System/SchedulableContext';
import { SchemaClass } from './System/Schema';
import { SearchClass } from './System/Search';
import { SecurityClass } from './System/Security';
import { SObjectClass } from './System/SObject';
import { SObjectAccessDecisionClass } from './System/SObjectAccessDecision';
import { StaticResourceCalloutMockClass } from './System/StaticResourceCalloutMock';
import { StatusCodeEnum } from './System/StatusCode';
import { StubProviderInterface } from './System/StubProvider';
import { SystemClass } from './System/System';
import { TestClass } from './System/Test';
import { TriggerOperationEnum } from './System/TriggerOperation';
import { UserInfoClass } from './System/UserInfo';
import { VersionClass } from './System/Version';
import { WebServiceMockInterface } from './System/WebServiceMock';

export const platformLibrary: readonly LibraryClass[] = [
  CacheBuilderInterface,
  InvalidParamExceptionClass,
  OrgCacheClass,
  OrgCacheExceptionClass,
  OrgPartitionClass,
  PartitionClass,
  SessionCacheClass,
  SessionCacheExceptionClass,
  SessionPartitionClass,
  VisibilityEnum,
  ChatterUsersClass,
  AllowsCalloutsInterface,
  BatchableInterface,
  BatchableContextInterface,
  CursorClass,
  CursorFetchResultClass,
  DeleteResultClass,
  AssignmentRuleHeaderClass,
  DMLOptionsClass,
  DuplicateRuleHeaderClass,
  EmailHeaderClass,
  EmptyRecycleBinResultClass,
  DatabaseErrorClass,
  LeadConvertResultClass,
  MergeResultClass,
  PaginationCursorClass,
  QueryLocatorClass,
  QueryLocatorIteratorClass,
  RaisesPlatformEventsInterface,
  SaveResultClass,
  StatefulInterface,
  UndeleteResultClass,
  UpsertResultClass,
  EventPublishFailureCallbackInterface,
  EventPublishSuccessCallbackInterface,
  FailureResultInterface,
  RetryableExceptionClass,
  SuccessResultInterface,
  TestBrokerClass,
  TriggerContextClass,
  FormulaBuilderClass,
  FormulaGlobalEnum,
  FormulaInstanceClass,
  FormulaReturnTypeEnum,
  CustomNotificationClass,
  EmailClass,
  EmailFileAttachmentClass,
  InboundEmailClass,
  InboundEmailBinaryAttachmentClass,
  InboundEmailHandlerInterface,
  InboundEmailHeaderClass,
  InboundEmailResultClass,
  InboundEmailTextAttachmentClass,
  InboundEnvelopeClass,
  RenderEmailTemplateBodyResultClass,
  RenderEmailTemplateErrorClass,
  SendEmailErrorClass,
  SendEmailResultClass,
  SingleEmailMessageClass,
  CustomMetadataClass,
  CustomMetadataValueClass,
  DeployCallbackInterface,
  DeployCallbackContextClass,
  DeployContainerClass,
  DeployDetailsClass,
  DeployMessageClass,
  DeployProblemTypeEnum,
  DeployResultClass,
  DeployStatusEnum,
  MetadataComponentClass,
  MetadataTypeEnum,
  OperationsClass,
  ChildRelationshipClass,
  DescribeFieldResultClass,
  DescribeSObjectResultClass,
  DescribeTabSetResultClass,
  DisplayTypeEnum,
  FieldSetClass,
  FieldSetMemberClass,
  PicklistEntryClass,
  RecordTypeInfoClass,
  SoapTypeEnum,
  SObjectDescribeOptionsEnum,
  SObjectFieldClass,
  SObjectTypeClass,
  SObjectTypeFieldsClass,
  SObjectTypeFieldSetsClass,
  SearchResultClass,
  SearchResultsClass,
  AccessLevelClass,
  AccessTypeEnum,
  AddressClass,
  ApplicationReadWriteModeEnum,
  AssertClass,
  AsyncInfoClass,
  AsyncOptionsClass,
  AuraHandledExceptionClass,
  CallableInterface,
  DatabaseClass,
  DomainClass,
  DomainCreatorClass,
  DomainTypeEnum,
  EventBusClass,
  FeatureManagementClass,
  FinalizerInterface,
  FinalizerContextInterface,
  FormulaClass,
  FormulaRecalcResultClass,
  HttpClass,
  HttpCalloutMockInterface,
  HttpRequestClass,
  HttpResponseClass,
  LimitsClass,
  LocationClass,
  LoggingLevelEnum,
  MessagingClass,
  MultiStaticResourceCalloutMockClass,
  NetworkClass,
  OrgLimitClass,
  OrgLimitsClass,
  ParentJobResultEnum,
  QueueableInterface,
  QueueableContextInterface,
  QueueableDuplicateSignatureClass,
  QueueableDuplicateSignatureBuilderClass,
  QuiddityEnum,
  RequestClass,
  RestContextClass,
  RestRequestClass,
  RestResponseClass,
  SavepointClass,
  SchedulableInterface,
  SchedulableContextInterface,
  SchemaClass,
  SearchClass,
  SecurityClass,
  SObjectClass,
  SObjectAccessDecisionClass,
  StaticResourceCalloutMockClass,
  StatusCodeEnum,
  StubProviderInterface,
  SystemClass,
  TestClass,
  TriggerOperationEnum,
  UserInfoClass,
  VersionClass,
  WebServiceMockInterface,
];
