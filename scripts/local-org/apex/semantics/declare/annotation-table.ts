/** The platform's annotations: where each may stand and what it may say. */
import type { AnnotationSyntax } from '../../syntax/nodes';
import type { Element } from './modifier-rules';
import type { Report } from './modifiers';

type Values = 'Boolean' | 'String' | readonly string[];

interface AnnotationRule {
  readonly name: string;
  readonly elements: readonly Element[];
  readonly properties: Readonly<Record<string, Values>>;
  readonly required?: string;
}

const TYPES = ['classes', 'interfaces', 'enums'] as const;
const MEMBERS = ['fields', 'properties', 'methods'] as const;
const EVERYWHERE: readonly Element[] = [...TYPES, ...MEMBERS, 'constructors'];
const JSON_ACCESS = ['never', 'samePackage', 'sameNamespace', 'always'];

const RULES: readonly AnnotationRule[] = [
  {
    name: 'AuraEnabled',
    elements: MEMBERS,
    properties: { cacheable: 'Boolean', continuation: 'Boolean', scope: 'String', translatable: 'Boolean' },
  },
  {
    name: 'Deprecated',
    elements: EVERYWHERE,
    properties: { message: 'String', apiVersion: 'String', added: 'String', removed: 'String' },
  },
  { name: 'Future', elements: ['methods'], properties: { callout: 'Boolean', limits: 'String' } },
  { name: 'HttpDelete', elements: ['methods'], properties: {} },
  { name: 'HttpGet', elements: ['methods'], properties: {} },
  { name: 'HttpPatch', elements: ['methods'], properties: {} },
  { name: 'HttpPost', elements: ['methods'], properties: {} },
  { name: 'HttpPut', elements: ['methods'], properties: {} },
  {
    name: 'InvocableMethod',
    elements: ['methods'],
    properties: {
      label: 'String',
      description: 'String',
      category: 'String',
      configuration: 'String',
      callout: 'Boolean',
      configurationEditor: 'String',
      iconName: 'String',
      capabilityType: 'String',
      apiVersion: 'String',
      minVersion: 'String',
      maxVersion: 'String',
    },
  },
  {
    name: 'InvocableVariable',
    elements: ['fields', 'properties'],
    properties: {
      label: 'String',
      description: 'String',
      required: 'Boolean',
      defaultValue: 'String',
      placeholderText: 'String',
    },
  },
  {
    name: 'IsTest',
    elements: [...TYPES, 'methods'],
    properties: {
      seeAllData: 'Boolean',
      isParallel: 'Boolean',
      onInstall: 'Boolean',
      critical: 'Boolean',
      testFor: 'String',
    },
  },
  { name: 'JsonAccess', elements: ['classes'], properties: { serializable: JSON_ACCESS, deserializable: JSON_ACCESS } },
  { name: 'NamespaceAccessible', elements: EVERYWHERE, properties: {} },
  { name: 'ReadOnly', elements: ['methods'], properties: { useReplica: 'String' } },
  { name: 'RemoteAction', elements: ['methods'], properties: { callout: 'Boolean' } },
  { name: 'RestResource', elements: ['classes'], properties: { urlMapping: 'String' }, required: 'urlMapping' },
  { name: 'SuppressWarnings', elements: EVERYWHERE, properties: { value: 'String' } },
  { name: 'TestSetup', elements: ['methods'], properties: { onInstall: 'Boolean' } },
  { name: 'TestVisible', elements: EVERYWHERE, properties: {} },
];

const BY_NAME = new Map(RULES.map((rule) => [rule.name.toLowerCase(), rule]));

export function checkAnnotations(annotations: readonly AnnotationSyntax[], element: Element, report: Report): void {
  const seen = new Set<AnnotationRule>();
  for (const annotation of annotations) {
    const rule = BY_NAME.get(annotation.name.toLowerCase());
    if (!rule) {
      report(annotation.position, 'UNKNOWN_ANNOTATION', annotation.name);
      continue;
    }
    if (seen.has(rule)) {
      report(annotation.position, 'DUPLICATE_MODIFIER', rule.name);
    }
    seen.add(rule);
    if (!rule.elements.includes(element)) {
      report(annotation.position, 'MODIFIER_NOT_ALLOWED', rule.name, element);
    }
    checkProperties(annotation, rule, report);
  }
}

function checkProperties(annotation: AnnotationSyntax, rule: AnnotationRule, report: Report): void {
  const { position, parameters } = annotation;
  for (const { name, value } of parameters) {
    const known = Object.keys(rule.properties).find((property) => property.toLowerCase() === name.toLowerCase());
    const values = known && rule.properties[known];
    if (!values) {
      report(position, 'ANNOTATION_PROPERTY', name, rule.name);
    } else if (values === 'Boolean' && !/^(true|false)$/i.test(value)) {
      report(position, 'ANNOTATION_VALUE_TYPE', known, values);
    } else if (Array.isArray(values) && !values.some((item) => item.toLowerCase() === value.toLowerCase())) {
      report(position, 'ANNOTATION_VALUE', known, rule.name, value);
    }
  }
  const { required } = rule;
  if (required && !parameters.some(({ name }) => name.toLowerCase() === required.toLowerCase())) {
    report(position, 'ANNOTATION_PROPERTY_MISSING', required);
  }
}
