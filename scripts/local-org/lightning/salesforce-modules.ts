/**
 * The `@salesforce/*` modules and the `lightning/*` services that the platform makes up for each component.
 * One kind = one entry: what it imports as, and the JavaScript that stands in its place.
 */
import { LightningError } from './lightning-error';

/** What the org answers for modules whose value is a fact of the org. */
export interface OrgValues {
  /** Custom labels: text by name. */
  readonly labels: ReadonlyMap<string, string>;
}

interface ModuleKind {
  readonly pattern: RegExp;
  readonly code: (match: RegExpExecArray, org: OrgValues) => string;
}

/** Named without an extension, as the client's modules name each other: the browser must load each of them once. */
const CLIENT = '/_lightning/client';

/** A `lightning/*` module of the platform, and what the page's own module gives of it. */
function service(module: string, clientModule: string, names: string): ModuleKind {
  return {
    pattern: new RegExp(`^lightning/${module}$`),
    code: () => `export { ${names} } from '${CLIENT}/${clientModule}';`,
  };
}

/** As on the platform: true, or undefined. */
function permission(test: string, name: string | undefined): string {
  return `import { ${test} } from '${CLIENT}/session';\nexport default ${test}('${name}') || undefined;`;
}

const moduleKinds: readonly ModuleKind[] = [
  {
    pattern: /^@salesforce\/apex\/([\w.]+)$/,
    code: ([, method]) => `import { apexMethod } from '${CLIENT}/apex';\nexport default apexMethod('${method}');`,
  },
  {
    pattern: /^@salesforce\/apex$/,
    code: () => `export { refreshApex, getSObjectValue } from '${CLIENT}/apex';`,
  },
  {
    pattern: /^@salesforce\/label\/c\.(\w+)$/,
    code: ([, name = ''], org) => {
      const text = org.labels.get(name);
      if (text === undefined) {
        throw new LightningError(
          'COMPONENT_BUILD_FAILED',
          `Custom label ${name} does not exist.`,
          'Add it to labels/CustomLabels.labels-meta.xml, or correct the import.',
        );
      }
      return `export default ${JSON.stringify(text)};`;
    },
  },
  {
    pattern: /^@salesforce\/customPermission\/(\w+)$/,
    code: ([, name]) => permission('hasCustomPermission', name),
  },
  {
    pattern: /^@salesforce\/userPermission\/(\w+)$/,
    code: ([, name]) => permission('hasUserPermission', name),
  },
  {
    pattern: /^@salesforce\/user\/Id$/,
    code: () => `import { user } from '${CLIENT}/session';\nexport default user.id;`,
  },
  {
    pattern: /^@salesforce\/user\/isGuest$/,
    code: () => 'export default false;',
  },
  {
    pattern: /^@salesforce\/client\/formFactor$/,
    code: () => "export default 'Large';",
  },
  {
    pattern: /^@salesforce\/i18n\/(lang|dir|locale|timeZone|currency|firstDayOfWeek)$/,
    code: ([, name = '']) =>
      `import { internationalization } from '${CLIENT}/internationalization';\nexport default internationalization.${name};`,
  },
  {
    pattern: /^@salesforce\/messageChannel\/(\w+)$/,
    code: ([, name = '']) => `export default ${JSON.stringify(name)};`,
  },
  {
    pattern: /^@salesforce\/schema\/([\w.]+)$/,
    code: ([, path = '']) => {
      const [objectApiName, ...field] = path.split('.');
      const token = field.length > 0 ? { objectApiName, fieldApiName: field.join('.') } : { objectApiName };
      return `export default ${JSON.stringify(token)};`;
    },
  },
  service('platformShowToastEvent', 'toast', 'ShowToastEvent'),
  service(
    'navigation',
    'navigation',
    'NavigationMixin, CurrentPageReference, NavigationContext, generateUrl, navigateInContext as navigate',
  ),
  service(
    'uiRecordApi',
    'records',
    'getRecord, getRecords, getFieldValue, getFieldDisplayValue, createRecord, updateRecord, deleteRecord, notifyRecordUpdateAvailable, getRecordNotifyChange',
  ),
  service(
    'uiObjectInfoApi',
    'object-info',
    'getObjectInfo, getObjectInfos, getPicklistValues, getPicklistValuesByRecordType',
  ),
  service('empApi', 'emp-api', 'subscribe, unsubscribe, onError, setDebugFlag, isEmpEnabled'),
  service(
    'refresh',
    'refresh',
    'RefreshEvent, registerRefreshHandler, unregisterRefreshHandler, registerRefreshContainer, unregisterRefreshContainer, REFRESH_ERROR, REFRESH_COMPLETE, REFRESH_COMPLETE_WITH_ERRORS',
  ),
  service(
    'messageService',
    'message-service',
    'publish, subscribe, unsubscribe, createMessageContext, releaseMessageContext, MessageContext, APPLICATION_SCOPE',
  ),
];

/** Null for a module that is no platform-made one. */
export function salesforceModule(id: string, org: OrgValues): string | null {
  for (const { pattern, code } of moduleKinds) {
    const match = pattern.exec(id);
    if (match) {
      return code(match, org);
    }
  }
  return null;
}

export function isSalesforceModule(id: string): boolean {
  return moduleKinds.some(({ pattern }) => pattern.test(id));
}
