/** A set of tabs with the design system's classes, used by keyboard as the WAI-ARIA practices say. */
export interface TabPanel {
  readonly label: string;
  readonly content: HTMLElement;
}

let sets = 0;

export function tabSet(panels: readonly TabPanel[]): HTMLElement {
  sets += 1;
  const set = element('div', 'slds-tabs_card slds-m-bottom_small');
  const list = element('div', 'slds-tabs_default__nav');
  list.setAttribute('role', 'tablist');
  const pairs = panels.map(({ label, content }, index) => {
    const tab = element('button', 'slds-tabs_default__item slds-button slds-p-around_small');
    tab.textContent = label;
    tab.id = `page-tab-${sets}-${index}`;
    tab.setAttribute('role', 'tab');
    const panel = element('div', 'slds-tabs_default__content');
    panel.id = `page-panel-${sets}-${index}`;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', tab.id);
    tab.setAttribute('aria-controls', panel.id);
    panel.append(content);
    return { tab, panel };
  });
  const select = (chosen: number): void => {
    pairs.forEach(({ tab, panel }, index) => {
      const isChosen = index === chosen;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      tab.classList.toggle('slds-is-active', isChosen);
      panel.hidden = !isChosen;
    });
  };
  pairs.forEach(({ tab }, index) => {
    tab.addEventListener('click', () => select(index));
    tab.addEventListener('keydown', ({ key }) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[key] ?? 0;
      if (step !== 0) {
        const next = (index + step + pairs.length) % pairs.length;
        select(next);
        pairs[next]?.tab.focus();
      }
    });
  });
  select(0);
  list.append(...pairs.map(({ tab }) => tab));
  set.append(list, ...pairs.map(({ panel }) => panel));
  return set;
}

export function element(name: string, className = ''): HTMLElement {
  const created = document.createElement(name);
  created.className = className;
  return created;
}
