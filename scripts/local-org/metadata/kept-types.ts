/**
 * The metadata types that the local org keeps, lists and gives back, but whose components have no effect.
 * Source: Metadata API Developer Guide, "Metadata Types"; what `describeMetadata` answers.
 */
export interface KeptType {
  readonly name: string;
  readonly directory: string;
  /** Empty for folders of files, and for files of any kind. */
  readonly suffix: string;
  /** The component is a content file with its `-meta.xml` beside it. */
  readonly hasMetaFile: boolean;
  /** The component is a folder of files: how many folders its name has. 0 for components that are files. */
  readonly bundleDepth: number;
  /** The name has a folder: `Folder/Name`. */
  readonly inFolder: boolean;
}

/** Name, folder, suffix (`-` for none), and what is special. */
const KEPT = `
  ActionLinkGroupTemplate actionLinkGroupTemplates actionLinkGroupTemplate
  ActionPlanTemplate actionPlanTemplates apt
  AnalyticSnapshot analyticSnapshots snapshot
  AnimationRule animationRules animationRule
  ApexComponent components component meta
  ApexEmailNotifications apexEmailNotifications notifications
  ApexPage pages page meta
  AppMenu appMenus appMenu
  ApprovalProcess approvalProcesses approvalProcess
  AssignmentRules assignmentRules assignmentRules
  Audience audience audience
  AuraDefinitionBundle aura - bundle
  AuthProvider authproviders authprovider
  AutoResponseRules autoResponseRules autoResponseRules
  BlacklistedConsumer blacklistedConsumers blacklistedConsumer
  Bot bots bot bundle
  BotTemplate botTemplates botTemplate
  BrandingSet brandingSets brandingSet
  BriefcaseDefinition briefcaseDefinitions briefcaseDefinition
  BusinessProcessGroup businessProcessGroups businessProcessGroup
  CallCenter callCenters callCenter
  CampaignInfluenceModel campaignInfluenceModels campaignInfluenceModel
  CanvasMetadata Canvases Canvas
  CaseSubjectParticle CaseSubjectParticles CaseSubjectParticle
  Certificate certs crt meta
  ChannelLayout channelLayouts channelLayout
  ChatterExtension ChatterExtensions ChatterExtension
  CleanDataService cleanDataServices cleanDataService
  CMSConnectSource cmsConnectSource cmsConnectSource
  Community communities community
  ConnectedApp connectedApps connectedApp
  ContentAsset contentassets asset meta
  ConversationMessageDefinition conversationMessageDefinitions conversationMessageDefinition
  CorsWhitelistOrigin corsWhitelistOrigins corsWhitelistOrigin
  CustomApplicationComponent customApplicationComponents customApplicationComponent
  CustomFeedFilter feedFilters feedFilter
  CustomHelpMenuSection customHelpMenuSections customHelpMenuSection
  CustomIndex customindex indx
  CustomObjectTranslation objectTranslations objectTranslation bundle
  CustomPageWebLink weblinks weblink
  CustomSite sites site
  DataCategoryGroup datacategorygroups datacategorygroup
  DataWeaveResource dw dwl meta
  DelegateGroup delegateGroups delegateGroup
  DigitalExperienceBundle digitalExperiences digitalExperience bundle2
  DigitalExperienceConfig digitalExperienceConfigs digitalExperienceConfig
  Document documents - meta folder
  DuplicateRule duplicateRules duplicateRule
  EclairGeoData eclair geodata meta
  EmailServicesFunction emailservices xml
  EmbeddedServiceBranding EmbeddedServiceBranding EmbeddedServiceBranding
  EmbeddedServiceConfig EmbeddedServiceConfig EmbeddedServiceConfig
  EmbeddedServiceFlowConfig EmbeddedServiceFlowConfig EmbeddedServiceFlowConfig
  EmbeddedServiceMenuSettings EmbeddedServiceMenuSettings EmbeddedServiceMenuSettings
  EntitlementProcess entitlementProcesses entitlementProcess
  EntitlementTemplate entitlementTemplates entitlementTemplate
  EscalationRules escalationRules escalationRules
  EventRelayConfig eventRelays eventRelay
  ExperienceBundle experiences - bundle
  ExternalClientApplication externalClientApps eca
  ExternalDataSource dataSources dataSource
  ExternalServiceRegistration externalServiceRegistrations externalServiceRegistration
  ExtlClntAppGlobalOauthSettings extlClntAppGlobalOauthSets ecaGlblOauth
  ExtlClntAppOauthConfigurablePolicies extlClntAppOauthPolicies ecaOauthPlcy
  ExtlClntAppOauthSettings extlClntAppOauthSettings ecaOauth
  ExtlClntAppConfigurablePolicies extlClntAppPolicies ecaPlcy
  FeatureParameterBoolean featureParameters featureParameterBoolean
  FeatureParameterDate featureParameters featureParameterDate
  FeatureParameterInteger featureParameters featureParameterInteger
  FieldRestrictionRule fieldRestrictionRules rule
  Flow flows flow
  FlowCategory flowCategories flowCategory
  FlowDefinition flowDefinitions flowDefinition
  FlowTest flowtests flowtest
  ForecastingType forecastingTypes forecastingType
  GenAiFunction genAiFunctions - bundle
  GenAiPlannerBundle genAiPlannerBundles - bundle
  GenAiPlugin genAiPlugins genAiPlugin
  GenAiPromptTemplate genAiPromptTemplates genAiPromptTemplate
  GlobalValueSetTranslation globalValueSetTranslations globalValueSetTranslation
  Group groups group
  HomePageComponent homePageComponents homePageComponent
  HomePageLayout homePageLayouts homePageLayout
  IframeWhiteListUrlSettings iframeWhiteListUrlSettings iframeWhiteListUrlSettings
  InboundNetworkConnection inboundNetworkConnections inboundNetworkConnection
  InstalledPackage installedPackages installedPackage
  IPAddressRange IPAddressRanges IPAddressRange
  KeywordList moderation keywords
  Letterhead letterhead letter
  LightningBolt lightningBolts lightningBolt
  LightningExperienceTheme lightningExperienceThemes lightningExperienceTheme
  LightningOnboardingConfig lightningOnboardingConfigs lightningOnboardingConfig
  LiveChatAgentConfig liveChatAgentConfigs liveChatAgentConfig
  LiveChatButton liveChatButtons liveChatButton
  LiveChatDeployment liveChatDeployments liveChatDeployment
  LiveChatSensitiveDataRule liveChatSensitiveDataRule liveChatSensitiveDataRule
  ManagedContentType managedContentTypes managedContentType
  ManagedTopics managedTopics managedTopics
  MatchingRules matchingRules matchingRule
  MessagingChannel messagingChannels messagingChannel
  MilestoneType milestoneTypes milestoneType
  MobileApplicationDetail MobileApplicationDetails MobileApplicationDetail
  ModerationRule moderation rule
  MutingPermissionSet mutingpermissionsets mutingpermissionset
  MyDomainDiscoverableLogin myDomainDiscoverableLogins myDomainDiscoverableLogin
  NavigationMenu navigationMenus navigationMenu
  Network networks network
  NetworkBranding networkBranding networkBranding meta
  NotificationTypeConfig notificationTypeConfig config
  OauthCustomScope oauthcustomscopes oauthcustomscope
  OutboundNetworkConnection outboundNetworkConnections outboundNetworkConnection
  PathAssistant pathAssistants pathAssistant
  PaymentGatewayProvider paymentGatewayProviders paymentGatewayProvider
  PlatformCachePartition cachePartitions cachePartition
  PlatformEventChannel platformEventChannels platformEventChannel
  PlatformEventChannelMember platformEventChannelMembers platformEventChannelMember
  Portal portals portal
  PostTemplate postTemplates postTemplate
  PresenceDeclineReason presenceDeclineReasons presenceDeclineReason
  PresenceUserConfig presenceUserConfigs presenceUserConfig
  ProfilePasswordPolicy profilePasswordPolicies profilePasswordPolicy
  ProfileSessionSetting profileSessionSettings profileSessionSetting
  Prompt prompts prompt
  QueueRoutingConfig queueRoutingConfigs queueRoutingConfig
  RecommendationStrategy recommendationStrategies recommendationStrategy
  RecordActionDeployment recordActionDeployments deployment
  RedirectWhitelistUrl redirectWhitelistUrls redirectWhitelistUrl
  RestrictionRule restrictionRules rule
  Role roles role
  SamlSsoConfig samlssoconfigs samlssoconfig
  Scontrol scontrols scf meta
  SearchCustomization searchCustomizations searchCustomization
  ServiceChannel serviceChannels serviceChannel
  ServicePresenceStatus servicePresenceStatuses servicePresenceStatus
  Settings settings settings
  SharingRules sharingRules sharingRules
  SharingSet sharingSets sharingSet
  SiteDotCom siteDotComSites site meta
  Skill skills skill
  StandardValueSet standardValueSets standardValueSet
  StandardValueSetTranslation standardValueSetTranslations standardValueSetTranslation
  SynonymDictionary synonymDictionaries synonymDictionary
  Territory territories territory
  Territory2 territories territory2
  Territory2Model territory2Models territory2Model
  Territory2Rule rules territory2Rule
  Territory2Type territory2Types territory2Type
  TimelineObjectDefinition timelineObjectDefinitions timelineObjectDefinition
  TimeSheetTemplate timeSheetTemplates timeSheetTemplate
  TopicsForObjects topicsForObjects topicsForObjects
  TransactionSecurityPolicy transactionSecurityPolicies transactionSecurityPolicy
  Translations translations translation
  UserAuthCertificate userAuthCertificates userAuthCertificate
  UserCriteria userCriteria userCriteria
  UserProvisioningConfig userProvisioningConfigs userProvisioningConfig
  WaveApplication wave wapp
  WaveDashboard wave wdash meta
  WaveDataflow wave wdf meta
  WaveDataset wave wds
  WaveLens wave wlens meta
  WaveRecipe wave wdpr meta
  WaveTemplateBundle waveTemplates - bundle
  WaveXmd wave xmd
  WebStoreTemplate webStoreTemplates webStoreTemplate
  Workflow workflows workflow
  WorkSkillRouting workSkillRoutings workSkillRouting
`;

export const KEPT_TYPES: readonly KeptType[] = KEPT.trim()
  .split('\n')
  .map((row) => {
    const [name, directory, suffix, ...special] = row.trim().split(' ');
    return {
      name,
      directory,
      suffix: suffix === '-' ? '' : suffix,
      hasMetaFile: special.includes('meta'),
      bundleDepth: special.includes('bundle2') ? 2 : special.includes('bundle') ? 1 : 0,
      inFolder: special.includes('folder'),
    };
  });

/** Types whose components stand inside the file of another: the other, name, folder, suffix, element. */
const PARTS = `
  AssignmentRules AssignmentRule assignmentRules assignmentRule assignmentRule
  AutoResponseRules AutoResponseRule autoResponseRules autoResponseRule autoResponseRule
  EscalationRules EscalationRule escalationRules escalationRule escalationRule
  MatchingRules MatchingRule matchingRules matchingRulePart matchingRules
  SharingRules SharingCriteriaRule sharingRules sharingCriteriaRule sharingCriteriaRules
  SharingRules SharingGuestRule sharingRules sharingGuestRule sharingGuestRules
  SharingRules SharingOwnerRule sharingRules sharingOwnerRule sharingOwnerRules
  SharingRules SharingTerritoryRule sharingRules sharingTerritoryRule sharingTerritoryRules
  Workflow WorkflowAlert workflowAlerts workflowAlert alerts
  Workflow WorkflowFieldUpdate workflowFieldUpdates workflowFieldUpdate fieldUpdates
  Workflow WorkflowFlowAction workflowFlowActions workflowFlowAction flowActions
  Workflow WorkflowKnowledgePublish workflowKnowledgePublishs workflowKnowledgePublish knowledgePublishes
  Workflow WorkflowOutboundMessage workflowOutboundMessages workflowOutboundMessage outboundMessages
  Workflow WorkflowRule workflowRules workflowRule rules
  Workflow WorkflowSend workflowSends workflowSend send
  Workflow WorkflowTask workflowTasks workflowTask tasks
`;

export interface KeptPart {
  readonly parent: string;
  readonly name: string;
  readonly directory: string;
  readonly suffix: string;
  readonly element: string;
}

export const KEPT_PARTS: readonly KeptPart[] = PARTS.trim()
  .split('\n')
  .map((row) => {
    const [parent, name, directory, suffix, element] = row.trim().split(' ');
    return { parent, name, directory, suffix, element };
  });
