/** What people see: tabs, apps, pages, labels, e-mail templates. */
import type { MetadataSource } from '../metadata-source';
import type { FlexiPageComponent } from '../models';
import type { XmlElement } from '../xml';

export function readTab(source: MetadataSource, root: XmlElement, fullName: string): void {
  source.tabs.push({
    fullName,
    place: root.place,
    label: root.text('label'),
    customObject: root.boolean('customObject'),
    flexiPage: root.text('flexiPage'),
    lwcComponent: root.text('lwcComponent'),
    motif: root.text('motif'),
  });
}

export function readApplication(source: MetadataSource, root: XmlElement, fullName: string): void {
  source.applications.push({
    fullName,
    place: root.place,
    label: root.requiredText('label'),
    description: root.text('description'),
    tabs: root.all('tabs').map((element) => element.content),
    brandColor: root.find('brand')?.text('headerColor') ?? null,
    uiType: root.text('uiType'),
  });
}

export function readFlexiPage(source: MetadataSource, root: XmlElement, fullName: string): void {
  source.flexiPages.push({
    fullName,
    place: root.place,
    label: root.requiredText('masterLabel'),
    type: root.requiredText('type'),
    objectName: root.text('sobjectType'),
    template: root.find('template')?.text('name') ?? null,
    regions: root.all('flexiPageRegions').map((region) => ({
      name: region.requiredText('name'),
      components: region
        .all('itemInstances')
        .flatMap((item) => item.find('componentInstance') ?? [])
        .map(flexiPageComponent),
    })),
  });
}

function flexiPageComponent(element: XmlElement): FlexiPageComponent {
  const properties = element
    .all('componentInstanceProperties')
    .map((property): [string, string] => [property.requiredText('name'), property.text('value') ?? '']);
  return { name: element.requiredText('componentName'), properties: new Map(properties) };
}

export function readLabels(source: MetadataSource, root: XmlElement): void {
  for (const label of root.all('labels')) {
    source.labels.push({
      fullName: label.requiredText('fullName'),
      place: label.place,
      value: label.find('value')?.rawText ?? '',
    });
  }
}
