/** Puts the page together that the server has described. */
import type { PageItem, PageRegion } from '../page-description';
import { PageItems } from './items';
import { listenOnPage } from './refresh';
import { requestData } from './request';
import { page } from './session';
import { element } from './tabs';
import { showToasts } from './toast';
import { fieldsOfRules, type PageRecord } from './visibility';

async function start(): Promise<void> {
  const main = document.querySelector<HTMLElement>('[data-page]');
  const toasts = document.querySelector<HTMLElement>('[data-toasts]');
  if (!main || !toasts || page.regions.length === 0) {
    return;
  }
  showToasts(toasts);
  listenOnPage();
  const items = new PageItems(page, await recordForRules());
  const regions = await Promise.all(
    page.regions.map(async (region) => {
      const container = element('div', `slds-col slds-size_1-of-1 ${width(region)} slds-p-horizontal_xx-small`);
      container.append(...(await items.elements(region.items)));
      return container;
    }),
  );
  main.className = 'slds-grid slds-wrap';
  main.replaceChildren(...regions);
}

/** Headers go across the page; beside a side bar the rest takes two thirds. */
function width({ name }: PageRegion): string {
  if (/header/i.test(name)) {
    return 'slds-large-size_1-of-1';
  }
  const hasSidebar = page.regions.some((region) => /sidebar/i.test(region.name));
  return hasSidebar ? `slds-large-size_${/sidebar/i.test(name) ? 1 : 2}-of-3` : 'slds-large-size_1-of-1';
}

async function recordForRules(): Promise<PageRecord> {
  const fields = fieldsOfRules(page, page.regions.flatMap(allItems));
  if (page.recordId === null || fields.length === 0) {
    return null;
  }
  const query = `optionalFields=${[...new Set(fields)].join(',')}`;
  return (await requestData('GET', `ui-api/records/${page.recordId}?${query}`)) as PageRecord;
}

function allItems({ items }: { readonly items: readonly PageItem[] }): readonly PageItem[] {
  return items.flatMap((item) => [item, ...(item.kind === 'tabs' ? item.tabs.flatMap(allItems) : [])]);
}

void start();
