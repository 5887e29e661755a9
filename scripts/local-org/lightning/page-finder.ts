/** From an address to what its page shows, to the address it stands for, or to what is wrong with it. */
import { normaliseId } from '../data/storage/record-id';
import type { LightningApp, LightningOrg, LightningTab } from './lightning-org';
import type { LightningUser } from './lightning-user';
import { recordAddress, referenceOf } from './page-address';
import { regionsOf } from './page-content';
import { shown, type PageDescription, type PageItem, type PageReference } from './page-description';
import { dependsOnRecordType, recordPage } from './record-page';

export type FoundPage =
  | { readonly kind: 'page'; readonly page: PageDescription }
  | { readonly kind: 'redirect'; readonly address: string }
  | { readonly kind: 'missing'; readonly message: string };

/** An entry of the navigation bar. */
export interface NavigationItem {
  readonly name: string;
  readonly label: string;
  readonly address: string;
}

export interface Visit {
  readonly app: LightningApp;
  readonly user: LightningUser;
}

const ADDRESSABLE = 'lightning__UrlAddressable';

export class PageFinder {
  constructor(private readonly org: LightningOrg) {}

  /** Tabs of the app that the local org can show, in their order. */
  navigation(app: LightningApp): readonly NavigationItem[] {
    return app.tabs.flatMap((name) => {
      const tab = this.org.tabs.find((candidate) => candidate.name === name);
      const objectName = tab?.objectName ?? (tab ? null : name.replace(/^standard-/, ''));
      const object = this.org.objects.find((candidate) => candidate.name === objectName);
      if (object) {
        return [{ name, label: tab?.label ?? object.labelPlural, address: `/lightning/o/${object.name}/list` }];
      }
      return tab ? [{ name, label: tab.label, address: `/lightning/n/${name}` }] : [];
    });
  }

  async find(pathname: string, visit: Visit): Promise<FoundPage> {
    const reference = referenceOf(pathname);
    switch (reference?.type) {
      case 'standard__recordPage':
        return this.record(reference, visit);
      case 'standard__navItemPage':
        return this.tab(reference, visit);
      case 'standard__objectPage':
        return this.object(reference);
      case 'standard__component':
        return this.component(reference);
      case 'standard__namedPage':
        return this.home(visit);
      default:
        return missing(`The local org has no page ${pathname}.`);
    }
  }

  private async record(reference: PageReference, { app, user }: Visit): Promise<FoundPage> {
    const recordId = normaliseId(reference.attributes['recordId'] ?? '');
    const object = this.org.objects.find(({ keyPrefix }) => keyPrefix === recordId?.slice(0, 3));
    if (recordId === null || !object) {
      return missing(`${reference.attributes['recordId']} is no id of a record.`);
    }
    if (reference.attributes['objectApiName'] !== object.name) {
      return { kind: 'redirect', address: recordAddress(object.name, recordId) };
    }
    const recordTypeId = dependsOnRecordType(app, object) ? await this.recordType(user, object.name, recordId) : null;
    const flexiPage = recordPage(this.org, { app, object, recordTypeId, profile: user.profile });
    return {
      kind: 'page',
      page: {
        reference: { ...reference, attributes: { ...reference.attributes, recordId } },
        title: object.label,
        recordId,
        objectApiName: object.name,
        regions: flexiPage
          ? regionsOf(flexiPage, this.org)
          : [
              { name: 'header', items: [shown({ kind: 'highlights' })] },
              { name: 'main', items: [shown({ kind: 'details' })] },
            ],
      },
    };
  }

  private async recordType(user: LightningUser, objectName: string, id: string): Promise<string | null> {
    const { status, body } = await this.org.asUser(user.id, {
      method: 'GET',
      path: `/services/data/v67.0/ui-api/records/${id}?fields=${objectName}.Id`,
      headers: {},
      body: '',
    });
    const { recordTypeId } = JSON.parse(Buffer.from(body).toString('utf8')) as { recordTypeId?: string | null };
    return status === 200 ? (recordTypeId ?? null) : null;
  }

  private tab(reference: PageReference, { app }: Visit): FoundPage {
    const name = reference.attributes['apiName'] ?? '';
    const tab = this.org.tabs.find((candidate) => candidate.name === name);
    if (!tab) {
      const names = this.navigation(app).map((item) => item.name);
      return missing(`There is no tab ${name}. Tabs: ${names.join(', ')}.`);
    }
    if (tab.objectName !== null) {
      return { kind: 'redirect', address: `/lightning/o/${tab.objectName}/list` };
    }
    const flexiPage = this.org.flexiPages.find(({ fullName }) => fullName === tab.flexiPage);
    const regions = flexiPage ? regionsOf(flexiPage, this.org) : [{ name: 'main', items: [tabItem(tab)] }];
    return { kind: 'page', page: plainPage(reference, tab.label, regions) };
  }

  private object(reference: PageReference): FoundPage {
    const name = reference.attributes['objectApiName'];
    const object = this.org.objects.find((candidate) => candidate.name === name);
    if (!object) {
      return missing(`There is no object ${name}.`);
    }
    const page = plainPage(reference, object.labelPlural, [{ name: 'main', items: [shown({ kind: 'list' })] }]);
    return { kind: 'page', page: { ...page, objectApiName: object.name } };
  }

  /** Only a component that says so has an address of its own. */
  private component(reference: PageReference): FoundPage {
    const name = (reference.attributes['componentName'] ?? '').replace(/^c__/, '');
    const bundle = this.org.bundles.find((candidate) => candidate.name === name);
    if (!bundle?.targets.includes(ADDRESSABLE)) {
      return missing(`There is no component ${name} with the target ${ADDRESSABLE}.`);
    }
    const item = shown({ kind: 'component', name, properties: {} });
    return { kind: 'page', page: plainPage(reference, name, [{ name: 'main', items: [item] }]) };
  }

  /** An app opens with its first tab. */
  private home({ app }: Visit): FoundPage {
    const [first] = this.navigation(app);
    return first
      ? { kind: 'redirect', address: first.address }
      : {
          kind: 'page',
          page: plainPage({ type: 'standard__namedPage', attributes: { pageName: 'home' } }, app.label, []),
        };
  }
}

function tabItem({ component, name }: LightningTab): PageItem {
  return shown(component === null ? { kind: 'absent', name } : { kind: 'component', name: component, properties: {} });
}

function plainPage(reference: PageReference, title: string, regions: PageDescription['regions']): PageDescription {
  return { reference, title, recordId: null, objectApiName: null, regions };
}

function missing(message: string): FoundPage {
  return { kind: 'missing', message };
}
