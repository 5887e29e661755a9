/** What people see: tabs, apps, pages, labels, notifications. */
import type { MetadataSource } from '../metadata-source';
import type { ActionOverrideModel, FlexiPageItem, VisibilityModel } from '../models';
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
    overrides: readActionOverrides(root),
  });
}

export function readActionOverrides(root: XmlElement): readonly ActionOverrideModel[] {
  return [...root.all('actionOverrides'), ...root.all('profileActionOverrides')].map((element) => ({
    action: element.requiredText('actionName'),
    type: element.text('type') ?? 'Default',
    content: element.text('content'),
    formFactor: element.text('formFactor'),
    objectName: element.text('pageOrSobjectType'),
    profile: element.text('profile'),
    recordType: element.text('recordType'),
  }));
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
      isFacet: region.requiredText('type') === 'Facet',
      items: region.all('itemInstances').flatMap((item) => item.children.map(flexiPageItem)),
    })),
  });
}

function flexiPageItem(element: XmlElement): FlexiPageItem {
  const isField = element.name === 'fieldInstance';
  const list = isField ? 'fieldInstanceProperties' : 'componentInstanceProperties';
  return {
    component: isField ? null : element.requiredText('componentName'),
    field: isField ? element.requiredText('fieldItem') : null,
    properties: new Map(
      element.all(list).map((property) => [property.requiredText('name'), property.text('value') ?? '']),
    ),
    visibility: visibility(element.find('visibilityRule')),
  };
}

function visibility(rule: XmlElement | null): VisibilityModel | null {
  return (
    rule && {
      filter: rule.text('booleanFilter'),
      criteria: rule.all('criteria').map((criterion) => ({
        left: criterion.requiredText('leftValue'),
        operator: criterion.requiredText('operator'),
        right: criterion.text('rightValue') ?? '',
      })),
    }
  );
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

export function readNotificationType(source: MetadataSource, root: XmlElement, fullName: string): void {
  source.notificationTypes.push({
    fullName,
    place: root.place,
    name: root.requiredText('customNotifTypeName'),
    label: root.requiredText('masterLabel'),
    description: root.text('description'),
    desktop: root.boolean('desktop'),
    mobile: root.boolean('mobile'),
  });
}
