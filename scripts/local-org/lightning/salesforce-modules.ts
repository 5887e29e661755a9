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

const CLIENT = '/_lightning/client';

const moduleKinds: readonly ModuleKind[] = [
  {
    pattern: /^@salesforce\/apex\/([\w.]+)$/,
    code: ([, method]) => `import { apexMethod } from '${CLIENT}/apex.js';\nexport default apexMethod('${method}');`,
  },
  {
    pattern: /^@salesforce\/apex$/,
    code: () => `export { refreshApex, getSObjectValue } from '${CLIENT}/apex.js';`,
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
    code: ([, name]) =>
      `import { hasPermission } from '${CLIENT}/session.js';\nexport default hasPermission('${name}') || undefined;`,
  },
  {
    pattern: /^@salesforce\/user\/(\w+)$/,
    code: ([, name]) => `import { user } from '${CLIENT}/session.js';\nexport default user['${name}'];`,
  },
  {
    pattern: /^@salesforce\/schema\/([\w.]+)$/,
    code: ([, path = '']) => {
      const [objectApiName, ...field] = path.split('.');
      const token = field.length > 0 ? { objectApiName, fieldApiName: field.join('.') } : { objectApiName };
      return `export default ${JSON.stringify(token)};`;
    },
  },
  {
    pattern: /^lightning\/platformShowToastEvent$/,
    code: () => `export { ShowToastEvent } from '${CLIENT}/toast.js';`,
  },
  {
    pattern: /^lightning\/navigation$/,
    code: () => `export { NavigationMixin, CurrentPageReference } from '${CLIENT}/navigation.js';`,
  },
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
