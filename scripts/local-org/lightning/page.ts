/** The HTML around a component: Lightning's header and navigation bar from the app and tab metadata. */
export interface PageModel {
  readonly appLabel: string;
  readonly tabs: readonly { readonly name: string; readonly label: string; readonly current: boolean }[];
  readonly component: string | null;
  readonly session: { readonly user: Readonly<Record<string, string>>; readonly permissions: readonly string[] };
  readonly users: readonly { readonly id: string; readonly name: string }[];
  /** Module name -> address. */
  readonly importMap: Readonly<Record<string, string>>;
}

/** What the design system has no class for: the switch between users, also where there is little room. */
const STYLE = `
  .user-switch { display: flex; align-items: center; gap: 0.5rem; }
  .user-switch select { width: auto; max-width: 12rem; }
  main:focus { outline: none; }
  @media (max-width: 40rem) {
    .slds-context-bar__primary, .user-switch label { display: none; }
    .user-switch select { max-width: 9rem; }
  }
`;

export function renderPage(model: PageModel): string {
  const { appLabel, tabs, session, users, component } = model;
  const title = tabs.find(({ current }) => current)?.label ?? appLabel;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escape(title)} | ${escape(appLabel)}</title>
    <link rel="stylesheet" href="/_lightning/slds/styles/salesforce-lightning-design-system.min.css">
    <link rel="icon" href="data:,">
    <style>${STYLE}</style>
    <script>window.stagelinkSession = ${scriptJson(session)};</script>
    <script type="importmap">${scriptJson({ imports: model.importMap })}</script>
    <script type="module" src="/_lightning/client/page.js"></script>
  </head>
  <body class="slds-scope">
    <a href="#main" class="slds-assistive-text slds-assistive-text_focus">Skip to the page</a>
    <header class="slds-context-bar" role="banner">
      <div class="slds-context-bar__primary">
        <div class="slds-context-bar__item slds-no-hover">
          <span class="slds-context-bar__label-action slds-context-bar__app-name">${escape(appLabel)}</span>
        </div>
      </div>
      <nav class="slds-context-bar__secondary" aria-label="${escape(appLabel)}">
        <ul class="slds-grid">${tabs.map(renderTab).join('')}</ul>
      </nav>
      <div class="slds-context-bar__tertiary slds-col_bump-left">
        <form class="slds-context-bar__item slds-no-hover slds-p-horizontal_small user-switch" method="post" action="/_lightning/user">
          <label for="user">User</label>
          <select class="slds-select" id="user" name="user" aria-label="User" onchange="this.form.submit()">
            ${users.map(({ id, name }) => renderUser(id, name, session.user['Id'] === id)).join('')}
          </select>
          <noscript><button class="slds-button">Switch</button></noscript>
        </form>
      </div>
    </header>
    <main id="main" class="slds-p-around_medium" tabindex="-1">
      <h1 class="slds-assistive-text">${escape(title)}</h1>
      <div${component === null ? '' : ` data-component="${escape(component)}"`}>
        <p role="status">${component === null ? 'This app has no page to show.' : 'Loading…'}</p>
      </div>
    </main>
    <div class="slds-notify_container slds-is-fixed" data-toasts></div>
  </body>
</html>
`;
}

function renderTab({ name, label, current }: PageModel['tabs'][number]): string {
  const state = current ? ' slds-is-active' : '';
  const mark = current ? ' aria-current="page"' : '';
  return `<li class="slds-context-bar__item${state}"><a class="slds-context-bar__label-action" href="/lightning/n/${escape(name)}"${mark}>${escape(label)}</a></li>`;
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
