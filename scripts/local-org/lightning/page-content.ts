/**
 * A FlexiPage as the items of a page: facets put where they are named, components of the org with typed properties,
 * those of the platform by the one table below.
 * Source: Metadata API Developer Guide, FlexiPage.
 */
import { TARGET_BY_PAGE } from '../metadata/check-pages';
import type { BundlePropertyModel, FlexiPageItem, FlexiPageModel } from '../metadata/models';
import type { PageFacts } from './lightning-org';
import type { PageContent, PageItem, PageRegion, PropertyValue } from './page-description';

export function regionsOf(page: FlexiPageModel, facts: Pick<PageFacts, 'bundles'>): readonly PageRegion[] {
  const reader = new FlexiPageReader(page, facts);
  return page.regions
    .filter(({ isFacet }) => !isFacet)
    .map(({ name, items }) => ({ name, items: items.flatMap((item) => reader.items(item)) }));
}

type PlatformReader = (item: FlexiPageItem, reader: FlexiPageReader) => readonly PageContent[] | readonly PageItem[];

/** Of layout components only what stands inside is kept. */
const PLATFORM_COMPONENTS: Readonly<Record<string, PlatformReader>> = {
  'force:highlightsPanel': () => [{ kind: 'highlights' }],
  'force:detailPanel': () => [{ kind: 'details' }],
  'force:recordDetailPanelMobile': () => [{ kind: 'details' }],
  'flexipage:richText': ({ properties }) => [{ kind: 'text', text: plainText(properties.get('richTextValue') ?? '') }],
  'flexipage:tabset': (item, reader) => [
    {
      kind: 'tabs',
      tabs: reader.facet(item.properties.get('tabs')).map((tab) => ({
        label: tabLabel(tab.properties.get('title') ?? ''),
        items: reader.facetItems(tab.properties.get('body')),
      })),
    },
  ],
  'flexipage:fieldSection': (item, reader) => reader.facetItems(item.properties.get('columns')),
  'flexipage:column': (item, reader) => reader.facetItems(item.properties.get('body')),
};

class FlexiPageReader {
  constructor(
    private readonly page: FlexiPageModel,
    private readonly facts: Pick<PageFacts, 'bundles'>,
  ) {}

  facet(name: string | undefined): readonly FlexiPageItem[] {
    return this.page.regions.find((region) => region.isFacet && region.name === name)?.items ?? [];
  }

  facetItems(name: string | undefined): readonly PageItem[] {
    return this.facet(name).flatMap((item) => this.items(item));
  }

  items(item: FlexiPageItem): readonly PageItem[] {
    return this.contents(item).map((content) => ({ visibility: item.visibility, ...content }));
  }

  private contents(item: FlexiPageItem): readonly (PageContent | PageItem)[] {
    const { component, field, properties } = item;
    if (component === null) {
      return [{ kind: 'field', name: (field ?? '').replace(/^Record\./, '') }];
    }
    const platform = PLATFORM_COMPONENTS[component];
    if (platform) {
      return platform(item, this);
    }
    const name = component.replace(/^c:/, '');
    const bundle = this.facts.bundles.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (!bundle) {
      return [{ kind: 'absent', name: component }];
    }
    const target = TARGET_BY_PAGE[this.page.type];
    const declared = bundle.properties.filter((property) => property.target === target);
    return [{ kind: 'component', name: bundle.name, properties: typedProperties(declared, properties) }];
  }
}

function typedProperties(
  declared: readonly BundlePropertyModel[],
  given: ReadonlyMap<string, string>,
): Record<string, PropertyValue> {
  return Object.fromEntries(
    declared.flatMap((property) => {
      const text = given.get(property.name) ?? property.default;
      return text === null ? [] : [[property.name, typedValue(property.type, text)]];
    }),
  );
}

function typedValue(type: string, text: string): PropertyValue {
  if (type === 'Boolean') {
    return text === 'true';
  }
  return type === 'Integer' ? Number(text) : text;
}

/** `Standard.Tab.detail` is the platform's label. */
function tabLabel(title: string): string {
  const standard = /^Standard\.Tab\.(\w)(\w*)$/.exec(title);
  return standard ? `${standard[1].toUpperCase()}${standard[2].replace(/([A-Z])/g, ' $1')}` : title;
}

function plainText(html: string): string {
  return html
    .replace(/<br\s*\/?>|<\/p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .trim();
}
