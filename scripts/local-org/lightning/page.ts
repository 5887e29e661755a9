/** The HTML around a page: Lightning's header and navigation bar from the app and tab metadata. */
import type { LightningApp } from './lightning-org';
import type { LightningUser } from './lightning-user';
import type { PageDescription } from './page-description';
import type { NavigationItem } from './page-finder';

export interface PageModel {
  readonly app: LightningApp;
  readonly apps: readonly LightningApp[];
  readonly navigation: readonly NavigationItem[];
  readonly page: PageDescription;
  readonly user: LightningUser;
  readonly users: readonly LightningUser[];
  /** Module name -> address. */
  readonly importMap: Readonly<Record<string, string>>;
}

/** What the design system has no class for: the switch between users, also where there is little room. */
const STYLE = `
  .user-switch { display: flex; align-items: center; gap: 0.5rem; }
  .user-switch select { width: auto; max-width: 12rem; }
  main:focus { outline: none; }
  .slds-context-bar__secondary { min-width: 0; overflow-x: auto; }
  @media (max-width: 40rem) {
    .slds-context-bar__primary, .user-switch label { display: none; }
    .user-switch select { max-width: 9rem; }
  }
`;

export function renderPage(model: PageModel): string {
  const { app, page, user, users } = model;
  const { title } = page;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escape(title)} | ${escape(app.label)}</title>
    <link rel="stylesheet" href="/_lightning/slds/styles/salesforce-lightning-design-system.min.css">
    <link rel="icon" href="data:,">
    <style>${STYLE}</style>
    <script>window.stagelinkSession = ${scriptJson(user)};
      window.stagelinkPage = ${scriptJson(page)};</script>
    <script type="importmap">${scriptJson({ imports: model.importMap })}</script>
    <script type="module" src="/_lightning/client/page.js"></script>
  </head>
  <body class="slds-scope">
    <a href="#main" class="slds-assistive-text slds-assistive-text_focus">Skip to the page</a>
    <header class="slds-context-bar" role="banner">
      <div class="slds-context-bar__primary">
        <div class="slds-context-bar__item slds-no-hover">
          <span class="slds-context-bar__label-action slds-context-bar__app-name">${escape(app.label)}</span>
        </div>
      </div>
      <nav class="slds-context-bar__secondary" aria-label="${escape(app.label)}">
        <ul class="slds-grid">${model.navigation.map((item) => renderTab(item, page)).join('')}</ul>
      </nav>
      <div class="slds-context-bar__tertiary slds-col_bump-left">
        ${renderApps(model)}
        <form class="slds-context-bar__item slds-no-hover slds-p-horizontal_small user-switch" method="post" action="/_lightning/user">
          <label for="user">User</label>
          <select class="slds-select" id="user" name="user" aria-label="User" onchange="this.form.submit()">
            ${users.map(({ id, name }) => renderUser(id, name, user.id === id)).join('')}
          </select>
          <noscript><button class="slds-button">Switch</button></noscript>
        </form>
      </div>
    </header>
    <main id="main" class="slds-p-around_medium" tabindex="-1">
      <h1 class="slds-assistive-text">${escape(title)}</h1>
      <div data-page>
        <p role="status">${page.regions.length === 0 ? 'This app has no page to show.' : 'Loading…'}</p>
      </div>
    </main>
    <div class="slds-notify_container slds-is-fixed" data-toasts></div>
  </body>
</html>
`;
}

function renderTab({ name, label, address }: NavigationItem, { reference, objectApiName }: PageDescription): string {
  const isCurrent = reference.attributes['apiName'] === name || address === `/lightning/o/${objectApiName ?? ''}/list`;
  const state = isCurrent ? ' slds-is-active' : '';
  const mark = isCurrent ? ' aria-current="page"' : '';
  return `<li class="slds-context-bar__item${state}"><a class="slds-context-bar__label-action" href="${escape(address)}"${mark}>${escape(label)}</a></li>`;
}

/** The App Launcher, where there is something to choose from. */
function renderApps({ apps, app }: PageModel): string {
  const others = apps.filter(({ name }) => name !== app.name);
  const links = others.map(
    ({ name, label }) =>
      `<a class="slds-context-bar__label-action" href="/lightning/app/${escape(name)}">${escape(label)}</a>`,
  );
  return others.length === 0
    ? ''
    : `<nav class="slds-context-bar__item slds-no-hover" aria-label="Apps">${links.join('')}</nav>`;
}

function renderUser(id: string, name: string, selected: boolean): string {
  return `<option value="${escape(id)}"${selected ? ' selected' : ''}>${escape(name)}</option>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** JSON that cannot end the script element it stands in. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
