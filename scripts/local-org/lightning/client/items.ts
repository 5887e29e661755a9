/** The items of a page as elements. */
import type { PageDescription, PageItem } from '../page-description';
import { details, highlights, recentList, singleField } from './record-items';
import { element, tabSet } from './tabs';
import { isVisible, type PageRecord } from './visibility';

interface Engine {
  createElement(tag: string, options: { is: unknown }): HTMLElement;
}

/** The browser resolves these names by the page's import map, which no compiler sees. */
async function load<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}

export class PageItems {
  constructor(
    private readonly page: PageDescription,
    /** With the fields that visibility rules ask for; null on pages without a record. */
    private readonly record: PageRecord,
  ) {}

  async elements(items: readonly PageItem[]): Promise<readonly HTMLElement[]> {
    const visible = items.filter((item) => isVisible(item, this.page, this.record));
    return Promise.all(visible.map((item) => this.element(item).catch(failure)));
  }

  private async element(item: PageItem): Promise<HTMLElement> {
    switch (item.kind) {
      case 'component':
        return this.component(item.name, item.properties);
      case 'tabs':
        return tabSet(
          await Promise.all(
            item.tabs.map(async ({ label, items }) => {
              const content = element('div');
              content.append(...(await this.elements(items)));
              return { label, content };
            }),
          ),
        );
      case 'text':
        return paragraph(item.text);
      case 'highlights':
        return highlights(this.page);
      case 'details':
        return details(this.page);
      case 'field':
        return singleField(this.page, item.name);
      case 'list':
        return recentList(this.page);
      case 'absent':
        return paragraph(`${item.name} is not emulated by the local org.`);
    }
  }

  private async component(name: string, properties: Readonly<Record<string, unknown>>): Promise<HTMLElement> {
    await load('@lwc/synthetic-shadow');
    const { createElement } = await load<Engine>('lwc');
    const { default: constructor } = await load<{ default: unknown }>(`c/${name}`);
    const { recordId, objectApiName } = this.page;
    const given = {
      ...properties,
      ...(recordId === null ? {} : { recordId }),
      ...(objectApiName === null ? {} : { objectApiName }),
    };
    const created = createElement(tagName(name), { is: constructor });
    return Object.assign(created, given);
  }
}

function tagName(component: string): string {
  return `c-${component.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function paragraph(text: string): HTMLElement {
  const created = element('p', 'slds-text-color_weak slds-p-around_small');
  created.textContent = text;
  return created;
}

function failure(error: unknown): HTMLElement {
  const { body, message } = error as { body?: { message?: string }; message?: string };
  const created = element('div', 'slds-notify slds-notify_alert slds-alert_error slds-m-bottom_small');
  created.setAttribute('role', 'alert');
  created.textContent = body?.message ?? message ?? String(error);
  return created;
}
