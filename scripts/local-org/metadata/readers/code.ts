/** Components whose content is a file of its own, beside its `-meta.xml`: Apex, static resources, e-mail templates. */
import { META } from '../meta-file';
import { MetadataError } from '../metadata-error';
import type { MetadataFiles } from '../metadata-files';
import type { MetadataSource } from '../metadata-source';
import type { ApexSourceModel, BundlePropertyModel } from '../models';
import { parseXml, type XmlElement } from '../xml';

export function readClass(source: MetadataSource, files: MetadataFiles, path: string, fullName: string): void {
  source.apex.push(apexSource(files, path, fullName, 'class', 'ApexClass'));
}

export function readTrigger(source: MetadataSource, files: MetadataFiles, path: string, fullName: string): void {
  source.apex.push(apexSource(files, path, fullName, 'trigger', 'ApexTrigger'));
}

function apexSource(
  files: MetadataFiles,
  path: string,
  fullName: string,
  kind: ApexSourceModel['kind'],
  root: string,
): ApexSourceModel {
  const meta = companion(files, path, root);
  const version = meta.requiredText('apiVersion');
  if (!/^\d+(\.0)?$/.test(version)) {
    throw meta.error('INVALID_VALUE', `<apiVersion> is "${version}".`, 'Write a version such as 67.0.');
  }
  return {
    fullName,
    place: { path, line: 1 },
    kind,
    text: files.text(path),
    apiVersion: Number(version),
    active: (meta.text('status') ?? 'Active') === 'Active',
  };
}

function companion(files: MetadataFiles, path: string, root: string): XmlElement {
  const metaPath = `${path}${META}`;
  if (!files.has(metaPath)) {
    throw new MetadataError(
      'MISSING_ELEMENT',
      { path, line: 1 },
      `There is no ${metaPath}.`,
      'Add it with the API version.',
    );
  }
  return parseXml(metaPath, files.text(metaPath), root);
}

export function readStaticResource(
  source: MetadataSource,
  files: MetadataFiles,
  root: XmlElement,
  fullName: string,
): void {
  const path = root.place.path;
  const base = path.replace(/\.resource(-meta\.xml)?$/, '');
  const content = files.paths.find((candidate) => candidate.startsWith(`${base}.`) && !candidate.endsWith(META));
  const isFolder = files.paths.some((candidate) => candidate.startsWith(`${base}/`));
  source.staticResources.push({
    fullName,
    place: root.place,
    contentType: root.requiredText('contentType'),
    cacheControl: root.text('cacheControl') ?? 'Private',
    contentPath: content ?? (isFolder ? base : null),
  });
}

export function readEmailTemplate(source: MetadataSource, files: MetadataFiles, path: string, fullName: string): void {
  const meta = companion(files, path, 'EmailTemplate');
  const type = meta.requiredText('type');
  const body = files.text(path);
  const folders = path.split('/');
  source.emailTemplates.push({
    fullName,
    place: meta.place,
    name: meta.requiredText('name'),
    folder: folders[folders.length - 2],
    type,
    subject: meta.text('subject'),
    body: type === 'text' ? body : (meta.text('textOnly') ?? ''),
    htmlBody: type === 'text' ? null : body,
    available: meta.boolean('available'),
  });
}

/** Groups the files of `lwc/<name>/` by their folder. */
export function readBundle(source: MetadataSource, files: MetadataFiles, path: string): void {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const root = parseXml(path, files.text(path), 'LightningComponentBundle');
  source.lwc.push({
    fullName: folder.slice(folder.lastIndexOf('/') + 1),
    place: { path, line: 1 },
    folder,
    files: files.paths.filter((candidate) => candidate.startsWith(`${folder}/`) && !candidate.includes('/__tests__/')),
    isExposed: root.boolean('isExposed'),
    targets:
      root
        .find('targets')
        ?.all('target')
        .map(({ content }) => content) ?? [],
    properties: root.find('targetConfigs')?.all('targetConfig').flatMap(configuredProperties) ?? [],
  });
}

function configuredProperties(config: XmlElement): readonly BundlePropertyModel[] {
  const targets = (config.attributes.get('targets') ?? '').split(',').map((target) => target.trim());
  return config.all('property').flatMap(({ attributes }) =>
    targets.map((target) => ({
      target,
      name: attributes.get('name') ?? '',
      type: attributes.get('type') ?? 'String',
      default: attributes.get('default') ?? null,
    })),
  );
}
