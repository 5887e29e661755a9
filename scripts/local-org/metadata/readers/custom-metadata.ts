import type { MetadataSource } from '../metadata-source';
import { MetadataError } from '../metadata-error';
import type { XmlElement } from '../xml';

/** `fullName` comes from the file: `Inbound_Feed.Emr_Patients`. */
export function readCustomMetadata(source: MetadataSource, root: XmlElement, fullName: string): void {
  const [type, developerName] = fullName.split('.');
  if (!developerName) {
    throw new MetadataError(
      'INVALID_VALUE',
      root.place,
      `"${fullName}" names no record.`,
      'Name the file <Type>.<Record>.md-meta.xml.',
    );
  }
  source.customMetadata.push({
    fullName,
    place: root.place,
    typeName: `${type}__mdt`,
    developerName,
    label: root.requiredText('label'),
    protected: root.boolean('protected'),
    values: root.all('values').map((element) => {
      const value = element.find('value');
      const isNil = value === null || value.attributes.get('xsi:nil') === 'true';
      return {
        field: element.requiredText('field'),
        value: isNil ? null : value.rawText,
        xsdType: value?.attributes.get('xsi:type') ?? null,
        place: element.place,
      };
    }),
  });
}
