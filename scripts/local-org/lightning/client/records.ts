/**
 * `lightning/uiRecordApi`: records by the User Interface API, kept in step on the page. A change made through this
 * module, or announced with `notifyRecordUpdateAvailable`, loads every wire of that record again.
 * https://developer.salesforce.com/docs/platform/lwc/guide/reference-lightning-ui-api-record.html
 */
import { requestData } from './request';
import { wireAdapter, type Parameters } from './wire';

/** `Account.Name`, or what `@salesforce/schema/Account.Name` imports. */
type FieldName = string | { readonly objectApiName: string; readonly fieldApiName: string };

interface FieldValue {
  readonly value: unknown;
  readonly displayValue: string | null;
}

interface UiRecord {
  readonly apiName: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

interface RecordInput {
  readonly apiName?: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

const changes = new EventTarget();

export const getRecord = wireAdapter({
  isComplete: ({ recordId, fields, optionalFields, layoutTypes }) =>
    recordId !== undefined && (fields ?? optionalFields ?? layoutTypes) !== undefined,
  load: (parameters) => readRecord(parameters),
  watch: ({ recordId }, reload) => whenChanged([String(recordId)], reload),
});

/** Several records, each list with its own fields. */
export const getRecords = wireAdapter({
  isComplete: ({ records }) => records !== undefined,
  load: async ({ records }) => {
    const asked = (records as Parameters[]).flatMap((group) =>
      (group['recordIds'] as string[]).map((recordId) => ({ ...group, recordId })),
    );
    const results = await Promise.all(
      asked.map(async (one) => {
        const result: unknown = await readRecord(one);
        return { statusCode: 200, result };
      }),
    );
    return { hasErrors: false, results };
  },
  watch: ({ records }, reload) =>
    whenChanged(
      (records as Parameters[]).flatMap((group) => group['recordIds'] as string[]),
      reload,
    ),
});

export function getFieldValue(record: UiRecord | null | undefined, field: FieldName): unknown {
  return fieldOf(record, field)?.value;
}

export function getFieldDisplayValue(record: UiRecord | null | undefined, field: FieldName): unknown {
  return fieldOf(record, field)?.displayValue;
}

export async function createRecord(input: RecordInput): Promise<UiRecord> {
  return (await requestData('POST', 'ui-api/records', input)) as UiRecord;
}

export async function updateRecord(
  { fields: { Id, ...fields } }: RecordInput,
  { ifUnmodifiedSince }: { readonly ifUnmodifiedSince?: string } = {},
): Promise<UiRecord> {
  const headers: Record<string, string> = ifUnmodifiedSince ? { 'If-Modified-Since': ifUnmodifiedSince } : {};
  const record = (await requestData('PATCH', `ui-api/records/${String(Id)}`, { fields }, headers)) as UiRecord;
  tellChanged([String(Id)]);
  return record;
}

export async function deleteRecord(recordId: string): Promise<void> {
  await requestData('DELETE', `ui-api/records/${recordId}`);
  tellChanged([recordId]);
}

/** Resolves once those who wait for the records have been told. */
export function notifyRecordUpdateAvailable(records: readonly { readonly recordId: string }[]): Promise<void> {
  tellChanged(records.map(({ recordId }) => recordId));
  return Promise.resolve();
}

export function getRecordNotifyChange(records: readonly { readonly recordId: string }[]): void {
  tellChanged(records.map(({ recordId }) => recordId));
}

/** Every wire on the page loads its record again. */
export function refreshRecords(): void {
  changes.dispatchEvent(new Event('all'));
}

async function readRecord(parameters: Parameters): Promise<unknown> {
  const query = new URLSearchParams();
  for (const name of ['fields', 'optionalFields', 'layoutTypes', 'modes']) {
    const given = parameters[name];
    if (given !== undefined) {
      query.set(
        name,
        [given]
          .flat()
          .map((field) => fullName(field as FieldName))
          .join(','),
      );
    }
  }
  return requestData('GET', `ui-api/records/${String(parameters['recordId'])}?${query.toString()}`);
}

function fullName(field: FieldName): string {
  return typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;
}

/** Follows `Case.Account.Name` through the records of the parents. */
function fieldOf(record: UiRecord | null | undefined, field: FieldName): FieldValue | undefined {
  const [, ...path] = fullName(field).split('.');
  let fields: UiRecord['fields'] | undefined = record?.fields;
  let found: FieldValue | undefined;
  for (const name of path) {
    found = fields?.[name];
    fields = (found?.value as UiRecord | null | undefined)?.fields;
  }
  return found;
}

function tellChanged(recordIds: readonly string[]): void {
  recordIds.forEach((id) => changes.dispatchEvent(new Event(id.slice(0, 15))));
}

function whenChanged(recordIds: readonly string[], reload: () => void): () => void {
  const types = ['all', ...recordIds.map((id) => id.slice(0, 15))];
  types.forEach((type) => changes.addEventListener(type, reload));
  return () => types.forEach((type) => changes.removeEventListener(type, reload));
}
