/** Pages, tabs and apps name only what is there, as the platform demands on deploy. */
import type { Schema } from '../data/schema/schema';
import { MetadataError } from './metadata-error';
import type { MetadataSource } from './metadata-source';
import type { BundleModel, Component, CustomObjectModel, FlexiPageModel } from './models';

/** Where a component must say that it may stand, by the kind of the page. */
export const TARGET_BY_PAGE: Readonly<Record<string, string>> = {
  RecordPage: 'lightning__RecordPage',
  AppPage: 'lightning__AppPage',
  HomePage: 'lightning__HomePage',
};

/** Components of the org; those of another namespace are the platform's or a package's, which are not known here. */
const OWN_COMPONENT = /^(c:)?\w+$/;

export function checkPages(schema: Schema, source: MetadataSource): MetadataError[] {
  const bundles = new Map(source.lwc.map((bundle) => [bundle.fullName.toLowerCase(), bundle]));
  return [
    ...source.flexiPages.flatMap((page) => [
      ...pageProblems(schema, page),
      ...componentProblems(bundles, auraBundles(source), page),
    ]),
    ...tabProblems(schema, source, bundles),
    ...appProblems(schema, source),
    ...source.objects.flatMap((object) => overrideProblems(source, object)),
  ];
}

function pageProblems(schema: Schema, page: FlexiPageModel): MetadataError[] {
  const { type, objectName, regions } = page;
  if (type === 'RecordPage' && (objectName === null || !schema.object(objectName))) {
    return [refused(page, `In field: sobjectType - no CustomObject named ${objectName ?? ''} found`)];
  }
  const facets = new Set(regions.filter(({ isFacet }) => isFacet).map(({ name }) => name));
  return regions
    .flatMap(({ items }) => items)
    .flatMap(({ properties }) => [...properties])
    .filter(([, value]) => /^Facet-/.test(value) && !facets.has(value))
    .map(([name, value]) => refused(page, `The ${name} property names the facet ${value}, which is not in the page`));
}

/** Aura components are not emulated, and so there is no more to check than that they are there. */
function auraBundles({ notEmulated }: MetadataSource): ReadonlySet<string> {
  return new Set(notEmulated.flatMap(({ path }) => /(?:^|\/)aura\/(\w+)\//.exec(path)?.[1].toLowerCase() ?? []));
}

function componentProblems(
  bundles: ReadonlyMap<string, BundleModel>,
  aura: ReadonlySet<string>,
  page: FlexiPageModel,
): MetadataError[] {
  const target = TARGET_BY_PAGE[page.type];
  return page.regions
    .flatMap(({ items }) => items)
    .flatMap(({ component, properties }) => {
      if (component === null || !OWN_COMPONENT.test(component)) {
        return [];
      }
      const name = component.replace(/^c:/, '').toLowerCase();
      if (aura.has(name)) {
        return [];
      }
      const bundle = bundles.get(name);
      if (!bundle?.isExposed || (target !== undefined && !bundle.targets.includes(target))) {
        return [refused(page, `We couldn't retrieve the design time component information for component ${component}`)];
      }
      if (target === undefined) {
        return [];
      }
      const known = new Set(bundle.properties.filter((one) => one.target === target).map(({ name }) => name));
      return [...properties.keys()]
        .filter((property) => !known.has(property))
        .map((property) => refused(page, `The property ${property} isn't defined for the component ${component}`));
    });
}

function tabProblems(
  schema: Schema,
  { tabs, flexiPages }: MetadataSource,
  bundles: ReadonlyMap<string, BundleModel>,
): MetadataError[] {
  const pages = new Set(flexiPages.map(({ fullName }) => fullName));
  return tabs.flatMap((tab) => {
    const { fullName, lwcComponent, flexiPage, customObject } = tab;
    if (lwcComponent !== null) {
      const bundle = bundles.get(lwcComponent.toLowerCase());
      return bundle?.isExposed && bundle.targets.includes('lightning__Tab')
        ? []
        : [refused(tab, `In field: lwcComponent - no LightningComponentBundle named ${lwcComponent} found for tabs`)];
    }
    if (flexiPage !== null && !pages.has(flexiPage)) {
      return [refused(tab, `In field: flexiPage - no FlexiPage named ${flexiPage} found`)];
    }
    return customObject && !schema.object(fullName)
      ? [refused(tab, `In field: name - no CustomObject named ${fullName} found`)]
      : [];
  });
}

function appProblems(schema: Schema, source: MetadataSource): MetadataError[] {
  const known = new Set(source.tabs.map(({ fullName }) => fullName));
  return source.applications.flatMap((app) => [
    ...app.tabs
      .filter((name) => !name.startsWith('standard-') && !known.has(name))
      .map((name) => refused(app, `In field: tab - no CustomTab named ${name} found`)),
    ...overrideProblems(source, app),
    ...app.overrides
      .flatMap(({ objectName }) => objectName ?? [])
      .filter((name) => name !== 'standard-home' && !schema.object(name))
      .map((name) => refused(app, `In field: pageOrSobjectType - no CustomObject named ${name} found`)),
  ]);
}

function overrideProblems(
  { flexiPages }: MetadataSource,
  owner: Component & Pick<CustomObjectModel, 'overrides'>,
): MetadataError[] {
  const pages = new Set(flexiPages.map(({ fullName }) => fullName));
  return owner.overrides
    .filter(({ type, content }) => type === 'Flexipage' && !pages.has(content ?? ''))
    .map(({ content }) => refused(owner, `In field: content - no FlexiPage named ${content ?? ''} found`));
}

function refused({ fullName, place }: Component, problem: string): MetadataError {
  const remedy = 'Correct the name, or deploy what it names.';
  return new MetadataError('INVALID_VALUE', place, `${fullName}: ${problem}.`, remedy);
}
