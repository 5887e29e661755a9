/** The platform's own items of pages, as far as they help to find one's way: a record's name, its fields, a list. */
import type { PageDescription } from '../page-description';
import { addressOf } from './address';
import { requestData } from './request';
import { element } from './tabs';

interface ObjectInfo {
  readonly label: string;
  readonly labelPlural: string;
  readonly nameFields: readonly string[];
  readonly fields: Readonly<Record<string, { readonly label: string; readonly dataType: string }>>;
}

interface FieldValue {
  readonly value: unknown;
  readonly displayValue: string | null;
}

const LIST_SIZE = 50;

export async function highlights({ objectApiName, recordId }: PageDescription): Promise<HTMLElement> {
  const info = await objectInfo(objectApiName);
  const name = info.nameFields.find((field) => field === 'Name') ?? info.nameFields[0];
  const wanted = name === undefined ? ['Id'] : [name];
  const fields = await recordFields(
    recordId,
    wanted.map((field) => `${objectApiName}.${field}`),
  );
  const header = element('div', 'slds-page-header slds-page-header_record-home slds-m-bottom_small');
  const kind = element('p', 'slds-text-title');
  kind.textContent = info.label;
  const title = element('h2', 'slds-page-header__title');
  title.textContent = shownValue(fields[wanted[0] ?? 'Id']) ?? recordId ?? '';
  header.append(kind, title);
  return header;
}

/** Every field that the user may read and that has a value: page layouts are not emulated. */
export async function details({ objectApiName, recordId }: PageDescription): Promise<HTMLElement> {
  const info = await objectInfo(objectApiName);
  const query = 'layoutTypes=Full';
  const fields = await recordFieldsBy(recordId, query);
  const shown = Object.entries(fields).filter(([name, { value }]) => name in info.fields && value !== null);
  return fieldList(shown.map(([name, value]) => [info.fields[name]?.label ?? name, value]));
}

export async function singleField({ objectApiName, recordId }: PageDescription, name: string): Promise<HTMLElement> {
  const info = await objectInfo(objectApiName);
  const fields = await recordFieldsBy(recordId, `optionalFields=${objectApiName}.${name}`);
  const value = fields[name];
  return fieldList(value ? [[info.fields[name]?.label ?? name, value]] : []);
}

/** The records that were changed last. */
export async function recentList({ objectApiName }: PageDescription): Promise<HTMLElement> {
  const info = await objectInfo(objectApiName);
  const name = info.nameFields.find((field) => field === 'Name') ?? info.nameFields[0] ?? 'Id';
  const columns = [...new Set(['Id', name])].join(', ');
  const soql = `SELECT ${columns} FROM ${objectApiName} ORDER BY SystemModstamp DESC LIMIT ${LIST_SIZE}`;
  const { records } = (await requestData('GET', `query?q=${encodeURIComponent(soql)}`)) as {
    records: readonly Readonly<Record<string, string>>[];
  };
  const card = element('article', 'slds-card slds-p-around_medium');
  const title = element('h2', 'slds-text-heading_small slds-m-bottom_small');
  title.textContent = records.length === 0 ? `No ${info.labelPlural} yet` : `${info.labelPlural}: last changed first`;
  const list = element('ul', 'slds-has-dividers_bottom-space');
  list.append(
    ...records.map((record) => {
      const item = element('li', 'slds-item');
      const link = element('a') as HTMLAnchorElement;
      link.href = addressOf({
        type: 'standard__recordPage',
        attributes: { objectApiName: objectApiName ?? '', recordId: record['Id'] ?? '' },
      });
      link.textContent = record[name] ?? record['Id'] ?? '';
      item.append(link);
      return item;
    }),
  );
  card.append(title, list);
  return card;
}

function fieldList(fields: readonly (readonly [string, FieldValue])[]): HTMLElement {
  const card = element('article', 'slds-card slds-p-around_medium');
  const list = element('dl', 'slds-grid slds-wrap');
  for (const [label, value] of fields) {
    const pair = element('div', 'slds-col slds-size_1-of-1 slds-medium-size_1-of-2 slds-p-around_x-small');
    const term = element('dt', 'slds-text-title');
    term.textContent = label;
    const description = element('dd');
    description.textContent = shownValue(value) ?? '';
    pair.append(term, description);
    list.append(pair);
  }
  card.append(list);
  return card;
}

function shownValue(field: FieldValue | undefined): string | null {
  if (!field || field.value === null) {
    return null;
  }
  return field.displayValue ?? (typeof field.value === 'object' ? JSON.stringify(field.value) : String(field.value));
}

async function objectInfo(objectApiName: string | null): Promise<ObjectInfo> {
  return (await requestData('GET', `ui-api/object-info/${objectApiName ?? ''}`)) as ObjectInfo;
}

function recordFields(recordId: string | null, fields: readonly string[]): Promise<Record<string, FieldValue>> {
  return recordFieldsBy(recordId, `fields=${fields.join(',')}`);
}

async function recordFieldsBy(recordId: string | null, query: string): Promise<Record<string, FieldValue>> {
  const { fields } = (await requestData('GET', `ui-api/records/${recordId ?? ''}?${query}`)) as {
    fields: Record<string, FieldValue>;
  };
  return fields;
}
