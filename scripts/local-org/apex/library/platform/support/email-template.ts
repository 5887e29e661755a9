/**
 * Stored email templates with their merge fields filled in: `{!Contact.Name}` of the recipient, `{!Case.Subject}` of the
 * related record, `{!User.Name}` of the running user, `{!Organization.Name}`; `{{{Recipient.Name}}}` in Lightning templates.
 * Source: Salesforce Help, "Merge Fields for Email Templates"; Apex Reference Guide, `Messaging.renderStoredEmailTemplate`.
 */
import { newApexException } from '../../../runtime/exception';
import { transaction } from '../../../runtime/transaction';

export interface EmailTexts {
  readonly subject: string | null;
  readonly text: string | null;
  readonly html: string | null;
}

export interface MergeRecords {
  /** Contact, lead or user. */
  readonly whoId: string | null;
  readonly whatId: string | null;
}

const MERGE_FIELD = /\{!\s*(\w+)\.([\w.]+)\s*\}|\{\{\{\s*(\w+)\.([\w.]+)\s*\}\}\}/g;

/** @throws System.EmailException for a template that is not there or not available */
export function renderTemplate(templateId: string | null, records: MergeRecords): EmailTexts {
  const names = ['Subject', 'Body', 'HtmlValue', 'IsActive'];
  const template = transaction().database.displayTexts('EmailTemplate', templateId ?? '', names);
  if (template.get('IsActive') !== 'true') {
    throw newApexException(
      'System.EmailException',
      `The email template ${templateId} does not exist or is not available.`,
    );
  }
  const [subject = null, text = null, html = null] = mergeTexts(
    names.slice(0, 3).map((name) => template.get(name) ?? null),
    records,
  );
  return { subject, text, html };
}

/** Texts with their merge fields filled in; what cannot be found is left empty, as on the platform. */
export function mergeTexts(texts: readonly (string | null)[], records: MergeRecords): readonly (string | null)[] {
  const fields = texts.flatMap((text) => [...(text ?? '').matchAll(MERGE_FIELD)].map(fieldOf));
  const found = new Map<string, ReadonlyMap<string, string>>();
  for (const root of new Set(fields.map(({ root }) => root))) {
    const paths = [...new Set(fields.filter((field) => field.root === root).map(({ path }) => path))];
    found.set(root, valuesOf(root, paths, records));
  }
  return texts.map((text) =>
    text === null
      ? null
      : text.replace(MERGE_FIELD, (...match: unknown[]) => {
          const { root, path } = fieldOf(match as string[]);
          return found.get(root)?.get(path) ?? '';
        }),
  );
}

function fieldOf([, root, path, lightningRoot, lightningPath]: readonly (string | undefined)[]): {
  readonly root: string;
  readonly path: string;
} {
  return { root: root ?? lightningRoot ?? '', path: path ?? lightningPath ?? '' };
}

function valuesOf(root: string, paths: readonly string[], records: MergeRecords): ReadonlyMap<string, string> {
  const source = recordOf(root, records);
  if (!source) {
    return new Map();
  }
  const { database, org } = transaction();
  const values = new Map(database.displayTexts(source.objectName, source.id, paths));
  if (paths.includes('Link')) {
    values.set('Link', `${org.instanceUrl}/${source.id}`);
  }
  return values;
}

/** Which record a merge field is about; null where there is none. */
function recordOf(
  root: string,
  { whoId, whatId }: MergeRecords,
): { readonly objectName: string; readonly id: string } | null {
  const { org, user, database } = transaction();
  const name = root.toLowerCase();
  if (name === 'organization') {
    return { objectName: 'Organization', id: org.organizationId };
  }
  if (name === 'user' || name === 'sender') {
    return { objectName: 'User', id: user.id };
  }
  const nameOf = (id: string | null): string | null =>
    id === null ? null : (org.schema.objectByKeyPrefix(id.slice(0, 3))?.name ?? null);
  const [who, what] = [nameOf(whoId), nameOf(whatId)];
  if (what !== null && whatId !== null && (what.toLowerCase() === name || name === 'relatedto')) {
    return { objectName: what, id: whatId };
  }
  if (who !== null && whoId !== null && (who.toLowerCase() === name || name === 'recipient')) {
    return { objectName: who, id: whoId };
  }
  // The account of the contact, where no other is related.
  const accountId = name === 'account' && who === 'Contact' ? database.displayTexts(who, whoId!, ['AccountId']) : null;
  const id = accountId?.get('AccountId');
  return id === undefined ? null : { objectName: 'Account', id };
}
