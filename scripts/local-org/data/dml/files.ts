/** Files: a first ContentVersion makes its ContentDocument and the links that show it; a later one becomes the latest. */
import { createHash } from 'node:crypto';
import { ApexBlob } from '../../apex/runtime/temporal';
import type { ObjectDescribe } from '../schema/schema';
import { insertRow, updateRow } from '../storage/records';
import type { DmlRow } from './dml-row';
import { pending, valueIn, type Chunk } from './stages/stage';

/** Before the row is saved. */
export function prepareFiles(chunk: Chunk): void {
  if (chunk.object.name !== 'ContentVersion') {
    return;
  }
  for (const row of pending(chunk)) {
    const { values } = row.current;
    const path = String(valueIn(row.current, 'PathOnClient') ?? '');
    const data = valueIn(row.current, 'VersionData');
    values.set('Title', valueIn(row.current, 'Title') ?? (path.replace(/\.[^.]*$/, '') || null));
    values.set('FileExtension', /\.([^.]+)$/.exec(path)?.[1] ?? null);
    values.set('FileType', valueIn(row.current, 'FileExtension')?.toString().toUpperCase() ?? 'UNKNOWN');
    if (data instanceof ApexBlob) {
      values.set('ContentSize', data.bytes.length);
      values.set('Checksum', createHash('md5').update(data.bytes).digest('hex'));
    }
  }
}

export function saveDocuments(chunk: Chunk): void {
  if (chunk.object.name !== 'ContentVersion') {
    return;
  }
  for (const row of pending(chunk)) {
    if (row.operation === 'insert') {
      saveDocument(chunk, row);
    }
  }
}

const COPIED = [
  'Title',
  'FileExtension',
  'FileType',
  'ContentSize',
  'OwnerId',
  'CreatedById',
  'CreatedDate',
  'LastModifiedById',
  'LastModifiedDate',
  'SystemModstamp',
];

function saveDocument(chunk: Chunk, row: DmlRow): void {
  const document = objectNamed(chunk, 'ContentDocument');
  const copied = new Map(COPIED.map((name) => [name, valueIn(row.current, name)]));
  const known = valueIn(row.current, 'ContentDocumentId') as string | null;
  const documentId = known ?? chunk.storage.nextId(document);
  if (known === null) {
    insertRow(chunk.storage, document, new Map<string, unknown>([...copied, ['Id', documentId]]));
    const location = valueIn(row.current, 'FirstPublishLocationId') as string | null;
    for (const entityId of new Set([chunk.user.id, location ?? chunk.user.id])) {
      link(chunk, documentId, entityId);
    }
  } else {
    chunk.storage.run('UPDATE "ContentVersion" SET "IsLatest" = 0 WHERE "ContentDocumentId" = ?', [known]);
  }
  updateRow(chunk.storage, document, documentId, new Map([['LatestPublishedVersionId', row.id]]));
  const changes = new Map<string, unknown>([
    ['ContentDocumentId', documentId],
    ['IsLatest', true],
  ]);
  changes.forEach((value, name) => row.current.values.set(name, value));
  updateRow(chunk.storage, chunk.object, row.id ?? '', changes);
}

function link(chunk: Chunk, documentId: string, entityId: string): void {
  const object = objectNamed(chunk, 'ContentDocumentLink');
  const values = new Map<string, unknown>([
    ['Id', chunk.storage.nextId(object)],
    ['ContentDocumentId', documentId],
    ['LinkedEntityId', entityId],
    ['ShareType', 'I'],
    ['Visibility', 'AllUsers'],
  ]);
  insertRow(chunk.storage, object, values);
}

function objectNamed(chunk: Chunk, name: string): ObjectDescribe {
  const object = chunk.engine.schema.object(name);
  if (!object) {
    throw new Error(`The standard object ${name} is missing.`);
  }
  return object;
}
