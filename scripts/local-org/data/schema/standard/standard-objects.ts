/** The standard objects: generated names and types, completed by conventions and the hand-written facts. */
import generated from '../generated/standard-objects.json';
import { accounts } from './accounts';
import { apex, companions } from './apex';
import { content } from './content';
import { conventionFor, customTargetsOf, polymorphicTargets, type CustomTargets } from './conventions';
import type { FactTable, ObjectFacts } from './facts';
import { HIDDEN, parseField } from './notation';
import { sales } from './sales';
import { ADDED_OBJECTS, seldom } from './seldom';
import { service } from './service';
import { setup } from './setup';
import { tooling, TOOLING_OBJECTS } from './tooling';
import { fieldMap, labelOf } from '../field';
import type { FieldDescribe, ObjectDescribe } from '../schema';

const FACTS: FactTable = {
  ...accounts,
  ...sales,
  ...service,
  ...content,
  ...setup,
  ...apex,
  ...companions,
  ...tooling,
  ...seldom,
};

interface GeneratedObject {
  readonly fields: readonly string[];
  readonly children: readonly string[];
}

const GENERATED: Readonly<Record<string, GeneratedObject>> = {
  ...generated,
  ...withoutChildren(TOOLING_OBJECTS),
  ...withoutChildren(ADDED_OBJECTS),
};

function withoutChildren(objects: Readonly<Record<string, readonly string[]>>): Record<string, GeneratedObject> {
  return Object.fromEntries(Object.entries(objects).map(([name, fields]) => [name, { fields, children: [] }]));
}

const ID = 'Id Id';

/** Object Reference: standard objects whose supported calls include `search()`. */
const SEARCHABLE: ReadonlySet<string> = new Set(
  (
    'Account Asset Campaign Case CollaborationGroup Contact ContentVersion Contract EmailMessage Event FeedComment ' +
    'FeedItem Individual Lead Note Opportunity Order Product2 Solution Task Topic User WorkOrder WorkOrderLineItem'
  ).split(' '),
);

export function standardObjects(customTargets: CustomTargets): ObjectDescribe[] {
  const objects = Object.entries(GENERATED).map(([name, { fields }]) =>
    describe(name, fields.includes(ID) ? fields : [ID, ...fields], customTargets),
  );
  return nameChildRelationships(objects);
}

function describe(name: string, lines: readonly string[], customTargets: CustomTargets): ObjectDescribe {
  const facts = FACTS[name];
  if (!facts) {
    throw new Error(`${name} has no line in data/schema/standard: it needs at least its key prefix.`);
  }
  const label = facts.label ?? labelOf(name);
  const refuses = (facts.refuses ?? '').split(' ');
  return {
    name,
    label,
    labelPlural: facts.labelPlural ?? plural(label),
    kind: facts.isEvent === true ? 'platformEvent' : 'standard',
    keyPrefix: facts.keyPrefix,
    fields: fieldMap(lines.flatMap((line) => describeField(line, facts, customTargets) ?? [])),
    recordTypes: [],
    validationRules: [],
    createable: !refuses.includes('create'),
    updateable: !refuses.includes('update'),
    deletable: !refuses.includes('delete'),
    queryable: true,
    triggerable: facts.triggerable ?? false,
    searchable: SEARCHABLE.has(name),
    publishBehavior: null,
    sharingModel: facts.sharingModel ?? 'ReadWrite',
  };
}

function describeField(line: string, facts: ObjectFacts, customTargets: CustomTargets): FieldDescribe | null {
  const [name, apexType, relationship, target] = line.split(' ');
  const notation = facts.fields?.[name] ?? conventionFor(name, apexType);
  if (notation === HIDDEN) {
    return null;
  }
  const field = parseField(name, notation, relationship ? { relationshipName: relationship } : {});
  if (field.type !== 'reference' || field.referenceTo.length > 0) {
    return field;
  }
  const referenceTo = targetsOf(relationship ?? '', target ?? '', customTargets);
  // A lookup to an object that the local org does not have is not there at all.
  return referenceTo.length > 0 ? { ...field, referenceTo } : null;
}

function targetsOf(relationship: string, target: string, customTargets: CustomTargets): readonly string[] {
  if (target !== '' && target !== 'Name') {
    return target in GENERATED ? [target] : [];
  }
  return [...polymorphicTargets(relationship), ...customTargetsOf(relationship, customTargets)];
}

function plural(label: string): string {
  if (label.endsWith('s')) {
    return label;
  }
  return /[^aeiou]y$/.test(label) ? `${label.slice(0, -1)}ies` : `${label}s`;
}

/** Gives each lookup the name its parent's list has in the jar, where the facts do not say it. */
function nameChildRelationships(objects: readonly ObjectDescribe[]): ObjectDescribe[] {
  const names = new Map<string, string>();
  const byName = new Map(objects.map((object) => [object.name, object]));
  for (const parent of objects) {
    for (const line of GENERATED[parent.name].children) {
      const [list, childName] = line.split(' ');
      // `PersonTasks` and its like repeat, for a Person Account, a list of its contact.
      if (list.startsWith('Person')) {
        continue;
      }
      const fields = [...(byName.get(childName)?.fields.values() ?? [])];
      const candidates = fields.filter((field) => field.referenceTo.includes(parent.name));
      const isNamed = candidates.some((field) => field.childRelationshipName === list);
      const free = candidates.find((field) => !field.childRelationshipName && !names.has(`${childName}.${field.name}`));
      if (!isNamed && free) {
        names.set(`${childName}.${free.name}`, list);
      }
    }
  }
  return objects.map((object) => ({
    ...object,
    fields: fieldMap(
      [...object.fields.values()].map((field) => {
        const childRelationshipName = names.get(`${object.name}.${field.name}`) ?? field.childRelationshipName;
        return { ...field, childRelationshipName };
      }),
    ),
  }));
}
