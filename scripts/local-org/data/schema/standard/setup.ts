import { NO_KEY_PREFIX } from '../schema';
import type { FactTable } from './facts';

const LANGUAGE = 'picklist[*en_US|de|es|fr|it|ja|sv|ko|zh_TW|zh_CN|pt_BR|nl_NL|da|th|fi|ru|es_MX|no] restricted';
const TIME_ZONE = 'string(40) required';

/** Object Reference for the Salesforce Platform: users, permissions, groups and other setup objects. */
export const setup: FactTable = {
  User: {
    keyPrefix: '005',
    triggerable: true,
    refuses: 'delete',
    sharingModel: 'Read',
    fields: {
      Name: 'string(121) readOnly name',
      Username: 'string(80) required unique idLookup',
      Alias: 'string(8) required',
      Email: 'email(128) required',
      CommunityNickname: 'string(40) required unique',
      ProfileId: 'reference required -> Profile list=Users',
      UserRoleId: 'reference -> UserRole list=Users',
      ManagerId: 'reference -> User list=ManagedUsers',
      ContactId: 'reference createOnly -> Contact list=Users',
      AccountId: 'reference readOnly -> Account list=Users',
      TimeZoneSidKey: TIME_ZONE,
      LocaleSidKey: 'string(40) required',
      LanguageLocaleKey: 'string(40) required',
      EmailEncodingKey: 'string(40) required',
      IsActive: 'boolean default=true',
      UserType:
        'picklist[*Standard|PowerPartner|PowerCustomerSuccess|CustomerSuccess|Guest|CspLitePortal|AutomatedProcess] readOnly restricted',
      FederationIdentifier: 'string(512) unique',
      EmployeeNumber: 'string(20)',
      CompanyName: 'string(80)',
      Title: 'string(80)',
      Department: 'string(80)',
      FullPhotoUrl: 'url(1024) readOnly',
      SmallPhotoUrl: 'url(1024) readOnly',
      MediumPhotoUrl: 'url(1024) readOnly',
      LastLoginDate: 'datetime readOnly',
      LastPasswordChangeDate: 'datetime readOnly',
      CallCenterId: 'hidden',
    },
  },
  Profile: {
    keyPrefix: '00e',
    refuses: 'create update delete',
    fields: { Name: 'string(255) required name idLookup', UserType: 'string(40) readOnly' },
  },
  UserRole: {
    keyPrefix: '00E',
    label: 'Role',
    fields: {
      Name: 'string(80) required name',
      DeveloperName: 'string(80) unique',
      ParentRoleId: 'reference -> UserRole',
    },
  },
  UserLicense: { keyPrefix: '100', refuses: 'create update delete', fields: { Name: 'string(40) name' } },
  UserShare: { keyPrefix: '0N0' },
  PermissionSet: {
    keyPrefix: '0PS',
    fields: {
      Name: 'string(80) required unique name',
      Label: 'string(80) required',
      ProfileId: 'reference readOnly -> Profile',
      IsOwnedByProfile: 'boolean readOnly',
      IsCustom: 'boolean readOnly',
      Type: 'picklist[*Regular|Standard|Session|Profile|Group] readOnly restricted',
      Description: 'string(255)',
    },
  },
  PermissionSetAssignment: {
    keyPrefix: '0Pa',
    fields: {
      AssigneeId: 'reference required createOnly -> User list=PermissionSetAssignments cascade',
      PermissionSetId: 'reference createOnly -> PermissionSet list=Assignments cascade',
      PermissionSetGroupId: 'reference createOnly -> PermissionSetGroup list=Assignments cascade',
      IsActive: 'boolean readOnly default=true',
      IsRevoked: 'boolean readOnly',
    },
  },
  PermissionSetGroup: {
    keyPrefix: '0PG',
    fields: {
      DeveloperName: 'string(80) required unique name',
      MasterLabel: 'string(80) required',
      Status: 'picklist[*Updated|Outdated|Updating|Failed] readOnly restricted',
    },
  },
  PermissionSetGroupComponent: { keyPrefix: '0PM' },
  PermissionSetLicense: { keyPrefix: '0PL', refuses: 'create update delete' },
  ObjectPermissions: {
    keyPrefix: '110',
    fields: {
      ParentId: 'reference required createOnly -> PermissionSet list=ObjectPerms cascade',
      SobjectType: 'string(40) required createOnly',
    },
  },
  FieldPermissions: {
    keyPrefix: '01k',
    fields: {
      ParentId: 'reference required createOnly -> PermissionSet list=FieldPerms cascade',
      SobjectType: 'string(40) required createOnly',
      Field: 'string(255) required createOnly',
    },
  },
  SetupEntityAccess: {
    keyPrefix: '0J0',
    refuses: 'update',
    fields: {
      ParentId: 'reference required createOnly -> PermissionSet list=SetupEntityAccessItems cascade',
      SetupEntityType: 'string(40) readOnly',
    },
  },
  CustomPermission: {
    keyPrefix: '0CP',
    refuses: 'create update delete',
    fields: { DeveloperName: 'string(80) required unique name' },
  },
  CustomNotificationType: {
    keyPrefix: '0ML',
    refuses: 'create update delete',
    fields: { DeveloperName: 'string(80) required unique name' },
  },
  Group: {
    keyPrefix: '00G',
    fields: {
      Name: 'string(40) required name',
      DeveloperName: 'string(80) unique',
      Type: 'picklist[*Regular|Queue|Role|RoleAndSubordinates|Organization|Manager] createOnly restricted',
      RelatedId: 'reference readOnly -> UserRole',
      OwnerId: 'reference readOnly -> Organization|User',
      DoesIncludeBosses: 'boolean default=true',
    },
  },
  GroupMember: {
    keyPrefix: '011',
    refuses: 'update',
    fields: {
      GroupId: 'reference required createOnly -> Group list=GroupMembers cascade',
      UserOrGroupId: 'reference required createOnly -> Group|User cascade',
    },
  },
  QueueSobject: {
    keyPrefix: '03g',
    fields: {
      QueueId: 'reference required createOnly -> Group list=QueueSobjects cascade',
      SobjectType: 'string(40) required createOnly',
    },
  },
  RecordType: {
    keyPrefix: '012',
    refuses: 'create update delete',
    fields: {
      Name: 'string(80) required name',
      DeveloperName: 'string(80) required',
      SobjectType: 'string(40) required createOnly',
      BusinessProcessId: 'hidden',
      IsPersonType: 'boolean readOnly',
    },
  },
  Organization: {
    keyPrefix: '00D',
    refuses: 'create delete',
    fields: {
      Name: 'string(80) name',
      IsSandbox: 'boolean readOnly',
      LanguageLocaleKey: LANGUAGE,
      OrganizationType: 'string(40) readOnly',
    },
  },
  OrgWideEmailAddress: {
    keyPrefix: '0D2',
    fields: { Address: 'email(255) required', DisplayName: 'string(255) required name', Purpose: 'string(40)' },
  },
  LoginHistory: { keyPrefix: '0Ya', refuses: 'create update delete' },
  AuthSession: { keyPrefix: '0Ak', refuses: 'create update' },
  EntityDefinition: {
    keyPrefix: '4ie',
    refuses: 'create update delete',
    fields: { DurableId: 'string(255)', QualifiedApiName: 'string(70) name', DeveloperName: 'string(80)' },
  },
  FieldDefinition: {
    keyPrefix: '4fe',
    refuses: 'create update delete',
    fields: {
      DurableId: 'string(255)',
      QualifiedApiName: 'string(70) name',
      DeveloperName: 'string(80)',
      Label: 'string(80)',
      MasterLabel: 'string(80)',
      EntityDefinitionId: 'string(255) -> EntityDefinition',
    },
  },
  AppMenuItem: {
    keyPrefix: '0DS',
    refuses: 'create delete',
    fields: { Label: 'string(80)', Name: 'string(255) name' },
  },
  BatchApexErrorEvent: { keyPrefix: '1Ao', triggerable: true, refuses: 'update delete' },
  Dashboard: { keyPrefix: '01Z', refuses: 'create update delete', fields: { Title: 'string(80) name' } },
  Domain: { keyPrefix: '0I4', refuses: 'create update delete', fields: { Domain: 'string(80) name' } },
  FlowInterview: { keyPrefix: '0Fo', refuses: 'create update' },
  Network: { keyPrefix: '0DB', refuses: 'create delete' },
  PermissionSetLicenseAssign: { keyPrefix: '2LA' },
  PlatformCachePartition: {
    keyPrefix: '0Er',
    refuses: 'create update delete',
    fields: { DeveloperName: 'string(80)' },
  },
  Site: { keyPrefix: '0DM', refuses: 'create delete' },
  UserRecordAccess: {
    keyPrefix: NO_KEY_PREFIX,
    refuses: 'create update delete',
    fields: { MaxAccessLevel: 'picklist[None|Read|Edit|Delete|Transfer|All] restricted' },
  },
  AppDefinition: { keyPrefix: '4aa', refuses: 'create update delete', fields: { DurableId: 'string(255)' } },
};
