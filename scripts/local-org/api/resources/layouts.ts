/**
 * `describe/layouts` and `describe/compactLayouts`. Page layouts are not read: every object has one layout, of all
 * fields that the user may see, and the compact layout of the system.
 * Source: REST API Developer Guide, "SObject Layouts", "SObject CompactLayouts".
 */
import type { FieldDescribe, ObjectDescribe } from '../../data/schema/schema';
import { isSameId } from '../../data/storage/record-id';
import { fieldDetail } from '../describe-json';
import { objectOf } from '../dml';
import { notFound } from '../api-error';
import type { JsonObject } from '../record-json';
import { readableFields } from '../ui/record-fields';
import type { ApiCall, Route } from '../route';
import { jsonResponse, type WireResponse } from '../wire';

const DESCRIBE = '/services/data/:version/sobjects/:object/describe';
const COLUMNS = 2;
const MASTER = { id: '012000000000000AAA', name: 'Master', developerName: 'Master', active: true };

export const layoutRoutes: readonly Route[] = [
  { method: 'GET', pattern: `${DESCRIBE}/layouts`, handle: layouts },
  { method: 'GET', pattern: `${DESCRIBE}/layouts/:recordType`, handle: layoutOfType },
  { method: 'GET', pattern: `${DESCRIBE}/compactLayouts`, handle: compactLayouts },
];

function layouts(call: ApiCall): WireResponse {
  const object = objectOf(call, call.params.object);
  return jsonResponse(200, {
    layouts: [layout(call, object)],
    recordTypeMappings: recordTypesOf(object).map(({ id, name, developerName, active }) => ({
      active,
      available: active,
      defaultRecordTypeMapping: id === MASTER.id,
      developerName,
      layoutId: null,
      master: id === MASTER.id,
      name,
      picklistsForRecordType: null,
      recordTypeId: id,
      urls: { layout: `${base(call, object)}/describe/layouts/${id}` },
    })),
    recordTypeSelectorRequired: [object.recordTypes.length > 1],
  });
}

function layoutOfType(call: ApiCall): WireResponse {
  const object = objectOf(call, call.params.object);
  const isKnown = recordTypesOf(object).some(({ id }) => isSameId(id, call.params.recordType));
  if (!isKnown) {
    throw notFound();
  }
  return jsonResponse(200, layout(call, object));
}

function compactLayouts(call: ApiCall): WireResponse {
  const object = objectOf(call, call.params.object);
  const names = readableFields(call, object).filter(({ nameField }) => nameField);
  const compact = {
    actions: [],
    fieldItems: names.map((field) => item(call, object, field)),
    id: null,
    imageItems: null,
    label: 'System Default',
    name: 'SYSTEM',
    objectType: object.name,
  };
  return jsonResponse(200, {
    compactLayouts: [compact],
    defaultCompactLayoutId: null,
    recordTypeCompactLayoutMappings: recordTypesOf(object).map(({ id, name, active }) => ({
      available: active,
      compactLayoutId: null,
      compactLayoutName: 'SYSTEM',
      recordTypeId: id,
      recordTypeName: name,
      urls: { compactLayout: `${base(call, object)}/describe/compactLayouts/${id}` },
    })),
    urls: { primary: `${base(call, object)}/describe/compactLayouts/primary` },
  });
}

function layout(call: ApiCall, object: ObjectDescribe): JsonObject {
  const sections = [section(call, object)];
  return {
    buttonLayoutSection: { detailButtons: [] },
    detailLayoutSections: sections,
    editLayoutSections: sections,
    feedView: null,
    highlightsPanelLayoutSection: null,
    id: null,
    multirowEditLayoutSections: [],
    offlineLinks: [],
    quickActionList: { quickActionListItems: [] },
    relatedContent: null,
    relatedLists: [],
    saveOptions: [],
  };
}

function section(call: ApiCall, object: ObjectDescribe): JsonObject {
  const items = readableFields(call, object).map((field) => item(call, object, field));
  const rows = Array.from({ length: Math.ceil(items.length / COLUMNS) }, (_, row) => {
    const layoutItems = items.slice(row * COLUMNS, (row + 1) * COLUMNS);
    return { layoutItems, numItems: layoutItems.length };
  });
  return {
    collapsed: false,
    columns: COLUMNS,
    heading: 'Information',
    layoutRows: rows,
    layoutSectionId: null,
    parentLayoutId: null,
    rows: rows.length,
    tabOrder: 'LeftToRight',
    useCollapsibleSection: false,
    useHeading: false,
  };
}

function item({ org, user }: ApiCall, object: ObjectDescribe, field: FieldDescribe): JsonObject {
  const { edit } = org.facts.permissions.field(user, object.name, field.name);
  return {
    editableForNew: edit && field.createable,
    editableForUpdate: edit && field.updateable,
    label: field.label,
    layoutComponents: [
      { details: fieldDetail(field, edit), displayLines: 1, tabOrder: 0, type: 'Field', value: field.name },
    ],
    placeholder: false,
    required: !field.nillable && field.createable,
  };
}

function recordTypesOf({ recordTypes }: ObjectDescribe): readonly (typeof MASTER)[] {
  return [...recordTypes, MASTER];
}

function base({ version }: ApiCall, { name }: ObjectDescribe): string {
  return `/services/data/v${version}/sobjects/${name}`;
}
