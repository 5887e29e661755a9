/** Typed models of the metadata that the local org emulates, as the source says it; defaults are the platform's. */
import type { MetadataPlace } from './metadata-error';

/** A `fullName` is the API name; `place` points into the file it came from. */
export interface Component {
  readonly fullName: string;
  readonly place: MetadataPlace;
}

export interface ValueModel {
  readonly fullName: string;
  readonly label: string;
  readonly default: boolean;
  readonly active: boolean;
}

/** `fullName` is the field alone; `objectName` the object. */
export interface CustomFieldModel extends Component {
  readonly objectName: string;
  /** As in metadata: `Text`, `LongTextArea`, `Lookup`, …; null for a standard field that is only adjusted. */
  readonly type: string | null;
  readonly label: string | null;
  readonly length: number | null;
  readonly precision: number | null;
  readonly scale: number | null;
  readonly required: boolean;
  readonly unique: boolean;
  readonly caseSensitive: boolean;
  readonly externalId: boolean;
  readonly defaultValue: string | null;
  readonly formula: string | null;
  readonly treatBlanksAsZero: boolean;
  readonly referenceTo: string | null;
  /** Of a metadata relationship to fields: `Type__mdt.Field__c`, which names their object. */
  readonly controllingField: string | null;
  readonly relationshipName: string | null;
  readonly deleteConstraint: 'SetNull' | 'Restrict' | 'Cascade' | null;
  readonly reparentable: boolean;
  readonly displayFormat: string | null;
  readonly startingNumber: number | null;
  readonly values: readonly ValueModel[];
  readonly valueSetName: string | null;
  readonly restrictedValues: boolean;
  /** What a field of type `Summary` computes; null for all others. */
  readonly summary: SummaryModel | null;
}

/** Fields are named with their object: `Line__c.Amount__c`. */
export interface SummaryModel {
  /** The master-detail field of the detail. */
  readonly foreignKey: string;
  readonly operation: string;
  readonly summarizedField: string | null;
  readonly filters: readonly SummaryFilterModel[];
}

export interface SummaryFilterModel {
  readonly field: string;
  readonly operation: string;
  /** Several are separated by commas; any of them will do. */
  readonly value: string | null;
  /** Compared with this field in place of a value. */
  readonly valueField: string | null;
}

export interface RecordTypeModel extends Component {
  readonly objectName: string;
  readonly label: string;
  readonly active: boolean;
  readonly isPersonType: boolean;
}

export interface ValidationRuleModel extends Component {
  readonly objectName: string;
  readonly active: boolean;
  readonly errorConditionFormula: string;
  readonly errorMessage: string;
  readonly errorDisplayField: string | null;
}

export interface CustomObjectModel extends Component {
  readonly label: string | null;
  readonly pluralLabel: string | null;
  readonly nameField: {
    readonly label: string;
    readonly type: string;
    readonly displayFormat: string | null;
    readonly startingNumber: number | null;
  } | null;
  readonly sharingModel: string | null;
  readonly publishBehavior: string | null;
  readonly customSettingsType: 'List' | 'Hierarchy' | null;
  readonly enableActivities: boolean;
  readonly enableSearch: boolean;
  readonly overrides: readonly ActionOverrideModel[];
}

/** The index of a big object, which is also its key. */
export interface IndexModel extends Component {
  readonly objectName: string;
  readonly fields: readonly string[];
}

export interface GlobalValueSetModel extends Component {
  readonly values: readonly ValueModel[];
}

/** `fullName` is `Type.Record`, without `__mdt`. */
export interface CustomMetadataRecordModel extends Component {
  readonly typeName: string;
  readonly developerName: string;
  readonly label: string;
  readonly protected: boolean;
  readonly values: readonly {
    readonly field: string;
    /** Null for `xsi:nil`. */
    readonly value: string | null;
    /** `xsd:string`, `xsd:boolean`, `xsd:double`, …; null when absent. */
    readonly xsdType: string | null;
    readonly place: MetadataPlace;
  }[];
}

export interface ObjectPermissionModel {
  readonly object: string;
  readonly create: boolean;
  readonly read: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  readonly viewAll: boolean;
  readonly modifyAll: boolean;
  /** Every field may be read, whatever field-level security says. */
  readonly viewAllFields: boolean;
}

/** A permission set or a profile. */
export interface PermissionModel extends Component {
  readonly kind: 'PermissionSet' | 'Profile';
  readonly label: string;
  readonly description: string | null;
  readonly license: string | null;
  readonly objects: readonly ObjectPermissionModel[];
  readonly fields: readonly { readonly field: string; readonly read: boolean; readonly edit: boolean }[];
  readonly classes: readonly string[];
  readonly customPermissions: readonly string[];
  /** Types whose records may be read outside system mode. */
  readonly customMetadataTypes: readonly string[];
  readonly userPermissions: readonly string[];
  readonly tabs: readonly { readonly tab: string; readonly visibility: string }[];
  readonly applications: readonly string[];
  /** `ExternalCredential-Principal`. */
  readonly principals: readonly string[];
}

export interface PermissionSetGroupModel extends Component {
  readonly label: string;
  readonly permissionSets: readonly string[];
}

export interface CustomPermissionModel extends Component {
  readonly label: string;
}

export interface LabelModel extends Component {
  readonly value: string;
}

export interface CredentialParameterModel {
  readonly group: string | null;
  readonly name: string;
  readonly type: string;
  readonly value: string | null;
  readonly sequence: number | null;
  readonly externalCredential: string | null;
}

export interface NamedCredentialModel extends Component {
  readonly label: string;
  /** `SecuredEndpoint`, `Legacy`, … */
  readonly type: string;
  readonly calloutEnabled: boolean;
  readonly generateAuthorizationHeader: boolean;
  readonly allowMergeFieldsInBody: boolean;
  readonly allowMergeFieldsInHeader: boolean;
  readonly endpoint: string | null;
  readonly parameters: readonly CredentialParameterModel[];
}

export interface ExternalCredentialModel extends Component {
  readonly label: string;
  readonly authenticationProtocol: string;
  readonly parameters: readonly CredentialParameterModel[];
}

export interface RemoteSiteModel extends Component {
  readonly url: string;
  readonly active: boolean;
}

export interface TabModel extends Component {
  readonly label: string | null;
  readonly customObject: boolean;
  readonly flexiPage: string | null;
  readonly lwcComponent: string | null;
  readonly motif: string | null;
}

export interface ApplicationModel extends Component {
  readonly label: string;
  readonly description: string | null;
  readonly tabs: readonly string[];
  readonly brandColor: string | null;
  readonly uiType: string | null;
  readonly overrides: readonly ActionOverrideModel[];
}

/** What the platform shows in place of its own page, for example a FlexiPage for `View`. */
export interface ActionOverrideModel {
  readonly action: string;
  /** `Flexipage`, `Default`, `LightningComponent`, … */
  readonly type: string;
  readonly content: string | null;
  /** `Large` is the desktop; null for all. */
  readonly formFactor: string | null;
  /** Of an app's override; null in an object's own. */
  readonly objectName: string | null;
  readonly profile: string | null;
  /** `Account.Member` */
  readonly recordType: string | null;
}

export interface FlexiPageModel extends Component {
  readonly label: string;
  /** `AppPage`, `RecordPage`, `HomePage`, … */
  readonly type: string;
  readonly objectName: string | null;
  readonly template: string | null;
  /** Regions of the template, and facets: what stands inside of components. */
  readonly regions: readonly FlexiPageRegion[];
}

export interface FlexiPageRegion {
  readonly name: string;
  readonly isFacet: boolean;
  readonly items: readonly FlexiPageItem[];
}

export interface FlexiPageItem {
  /** A component, for example `c:stagelinkConsole`, `stagelinkConsole` or `flexipage:tabset`; null for a field. */
  readonly component: string | null;
  /** `Record.Name` of a field instance. */
  readonly field: string | null;
  readonly properties: ReadonlyMap<string, string>;
  readonly visibility: VisibilityModel | null;
}

export interface VisibilityModel {
  /** `1 AND (2 OR 3)`; null when all must hold. */
  readonly filter: string | null;
  readonly criteria: readonly { readonly left: string; readonly operator: string; readonly right: string }[];
}

export interface ApexSourceModel extends Component {
  readonly kind: 'class' | 'trigger';
  readonly text: string;
  /** For example 67. */
  readonly apiVersion: number;
  readonly active: boolean;
}

export interface BundleModel extends Component {
  /** Folder of the bundle, as in the paths given. */
  readonly folder: string;
  readonly files: readonly string[];
  readonly isExposed: boolean;
  /** For example `lightning__RecordPage`. */
  readonly targets: readonly string[];
  /** What a page may set, with its type, by the target it is for. */
  readonly properties: readonly BundlePropertyModel[];
}

export interface BundlePropertyModel {
  readonly target: string;
  readonly name: string;
  /** `Boolean`, `Integer`, `String`, … */
  readonly type: string;
  readonly default: string | null;
}

export interface StaticResourceModel extends Component {
  readonly contentType: string;
  readonly cacheControl: string;
  /** Path of the content, or of the folder that is zipped on the platform; null when missing. */
  readonly contentPath: string | null;
}

export interface EventSubscriberModel extends Component {
  readonly trigger: string;
  readonly batchSize: number | null;
  readonly user: string | null;
}

export interface QueueModel extends Component {
  readonly name: string;
  readonly email: string | null;
  readonly objects: readonly string[];
  readonly users: readonly string[];
}

export interface EmailTemplateModel extends Component {
  readonly name: string;
  readonly folder: string;
  readonly type: string;
  readonly subject: string | null;
  readonly body: string;
  readonly htmlBody: string | null;
  readonly available: boolean;
}

export interface NotificationTypeModel extends Component {
  readonly name: string;
  readonly label: string;
  readonly description: string | null;
  readonly desktop: boolean;
  readonly mobile: boolean;
}

/** Any metadata whose content no part of the local org reads: it counts as deployed and nothing more. */
export interface InertModel extends Component {
  readonly type: string;
}
