/** What Lightning pages are built from, as plain data that crosses threads. */
import type { LightningObject, LightningTab, PageFacts } from '../lightning/lightning-org';
import type { ObjectDescribe } from '../data/schema/schema';
import type { MetadataSource } from '../metadata/metadata-source';
import type { TabModel } from '../metadata/models';
import type { LocalOrg } from '../org';

export function pageFacts({ deployed: { source, schema } }: LocalOrg): PageFacts {
  const objects = [...schema.objects()].filter(({ kind }) => kind === 'standard' || kind === 'custom');
  const labels = new Map(objects.map(({ name, labelPlural }) => [name, labelPlural]));
  return {
    apps: source.applications.map(({ fullName, label, tabs, overrides }) => ({
      name: fullName,
      label,
      tabs,
      overrides,
    })),
    tabs: source.tabs.map((tab) => tabFact(tab, labels)),
    objects: objects.map((object) => objectFact(object, source)),
    flexiPages: source.flexiPages,
    bundles: source.lwc.map(({ fullName, targets, properties }) => ({ name: fullName, targets, properties })),
    labels: new Map(source.labels.map(({ fullName, value }) => [fullName, value])),
  };
}

function tabFact(tab: TabModel, pluralLabels: ReadonlyMap<string, string>): LightningTab {
  const { fullName, label, lwcComponent, flexiPage, customObject } = tab;
  return {
    name: fullName,
    label: label ?? pluralLabels.get(fullName) ?? fullName,
    component: lwcComponent,
    flexiPage,
    objectName: customObject ? fullName : null,
  };
}

function objectFact(object: ObjectDescribe, { objects }: MetadataSource): LightningObject {
  const { name, label, labelPlural, keyPrefix, recordTypes, fields } = object;
  return {
    name,
    label,
    labelPlural,
    keyPrefix,
    nameField: [...fields.values()].find(({ nameField }) => nameField)?.name ?? null,
    recordTypes: recordTypes.map(({ id, developerName }) => ({ id, developerName })),
    overrides: objects.filter(({ fullName }) => fullName === name).flatMap(({ overrides }) => overrides),
  };
}
