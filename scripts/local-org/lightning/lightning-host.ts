/**
 * Serves Lightning pages below `/lightning/` (tabs, record pages, lists) from the org's metadata, with the real LWC
 * engine, the base components and SLDS below `/_lightning/`. Knows nothing of HTTP servers or of how the org runs Apex.
 */
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, normalize } from 'node:path';
import { buildComponents, buildVendor, type Bundle } from './bundles';
import { readClientModule } from './client-modules';
import type { LightningAnswer, LightningApp, LightningOrg, LightningRequest } from './lightning-org';
import type { LightningUser } from './lightning-user';
import { renderPage } from './page';
import type { PageDescription } from './page-description';
import { PageFinder } from './page-finder';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};
const USER_COOKIE = 'stagelink_user';
const APP_COOKIE = 'stagelink_app';
/** Apex and emails name a record by its id alone. */
const RECORD_ADDRESS = /^\/(\w{15}|\w{18})$/;
const sldsFolder = join(dirname(require.resolve('@salesforce-ux/design-system/package.json')), 'assets');

export class LightningHost {
  private readonly finder: PageFinder;
  private bundles: Promise<{ vendor: Bundle; components: Bundle }> | null = null;

  constructor(
    private readonly org: LightningOrg,
    private readonly cacheFolder: string,
  ) {
    this.finder = new PageFinder(org);
  }

  /** Builds what pages load; called ahead of the first request so that nobody waits for it. */
  prepare(): Promise<unknown> {
    this.bundles ??= this.build();
    return this.bundles;
  }

  /** Null for a path that is not Lightning's. */
  async handle(request: LightningRequest): Promise<LightningAnswer | null> {
    const { pathname } = new URL(request.path, 'http://localhost');
    if (pathname === '/lightning' || pathname.startsWith('/lightning/') || RECORD_ADDRESS.test(pathname)) {
      return this.page(request, pathname);
    }
    if (!pathname.startsWith('/_lightning/')) {
      return null;
    }
    const [area = '', ...rest] = pathname.slice('/_lightning/'.length).split('/');
    const path = rest.join('/');
    switch (area) {
      case 'slds':
        return file(sldsFolder, path);
      case 'client':
        return text(200, await readClientModule(path), '.js');
      case 'vendor':
        return file((await this.built()).vendor.folder, path);
      case 'c':
        return file((await this.built()).components.folder, path);
      case 'apex':
        return this.apex(request, path);
      case 'org':
        return this.forward(request);
      case 'user':
        return this.switchUser(request);
      default:
        return text(404, `Nothing is at ${pathname}.`, '.txt');
    }
  }

  private built(): Promise<{ vendor: Bundle; components: Bundle }> {
    this.bundles ??= this.build();
    return this.bundles;
  }

  private async build(): Promise<{ vendor: Bundle; components: Bundle }> {
    const vendor = await buildVendor(this.org.components, this.cacheFolder);
    const components = await buildComponents(this.org.components, this.org, this.cacheFolder);
    return { vendor, components };
  }

  private async page(request: LightningRequest, pathname: string): Promise<LightningAnswer> {
    const users = await this.org.users();
    const user = currentUser(request, users);
    const chosenApp = /^\/lightning\/app\/(?:c__)?(\w+)/.exec(pathname)?.[1];
    if (chosenApp !== undefined) {
      return this.openApp(chosenApp);
    }
    if (!user) {
      return text(404, 'The org has no user.', '.txt');
    }
    const app = this.currentApp(request);
    const found = await this.finder.find(pathname, { app, user });
    switch (found.kind) {
      case 'redirect':
        return { status: 302, headers: { location: found.address }, body: '' };
      case 'missing':
        return text(404, found.message, '.txt');
      case 'page':
        return this.rendered(found.page, app, user, users);
    }
  }

  private async rendered(
    page: PageDescription,
    app: LightningApp,
    user: LightningUser,
    users: readonly LightningUser[],
  ): Promise<LightningAnswer> {
    const { vendor, components } = await this.built();
    const html = renderPage({
      app,
      apps: this.org.apps,
      navigation: this.finder.navigation(app),
      page,
      user,
      users,
      importMap: { ...addresses(vendor, '/_lightning/vendor'), ...addresses(components, '/_lightning/c') },
    });
    return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: html };
  }

  private openApp(name: string): LightningAnswer {
    const app = this.org.apps.find((candidate) => candidate.name === name);
    if (!app) {
      return text(404, `There is no app ${name}.`, '.txt');
    }
    const cookie = `${APP_COOKIE}=${app.name}; Path=/; HttpOnly; SameSite=Strict`;
    return { status: 302, headers: { location: '/lightning', 'set-cookie': cookie }, body: '' };
  }

  /** The app that was opened last; before that the first. */
  private currentApp(request: LightningRequest): LightningApp {
    const name = cookieOf(request, APP_COOKIE);
    const everything = { name: '', label: 'Local org', tabs: this.org.tabs.map((tab) => tab.name), overrides: [] };
    return this.org.apps.find((app) => app.name === name) ?? this.org.apps[0] ?? everything;
  }

  /** A page of another site could make the browser send this; such a request is refused. */
  private async apex(request: LightningRequest, path: string): Promise<LightningAnswer> {
    const [className = '', methodName = ''] = path.split('.');
    const user = currentUser(request, await this.org.users());
    if (request.method !== 'POST' || !isSameOrigin(request) || !user) {
      return json(403, { message: 'Apex is called by POST from a page of this org.' });
    }
    const parameters = request.body === '' ? {} : (JSON.parse(request.body) as object);
    const { status, body } = await this.org.callApex(user.id, className, methodName, parameters);
    return json(status, body);
  }

  /** `/_lightning/org/services/…` is `/services/…` in a session of the page's user. */
  private async forward(request: LightningRequest): Promise<LightningAnswer> {
    const user = currentUser(request, await this.org.users());
    if (!isSameOrigin(request) || !user) {
      return json(403, [{ errorCode: 'INVALID_SESSION_ID', message: 'Only a page of this org may ask for this.' }]);
    }
    return this.org.asUser(user.id, { ...request, path: request.path.slice('/_lightning/org'.length) });
  }

  private async switchUser(request: LightningRequest): Promise<LightningAnswer> {
    const id = new URLSearchParams(request.body).get('user') ?? '';
    const known = (await this.org.users()).some((user) => user.id === id);
    if (!known || !isSameOrigin(request)) {
      return text(400, 'There is no such user.', '.txt');
    }
    const location = request.headers['referer'] ?? '/lightning';
    const cookie = `${USER_COOKIE}=${id}; Path=/; HttpOnly; SameSite=Strict`;
    return { status: 303, headers: { location, 'set-cookie': cookie }, body: '' };
  }
}

function currentUser(request: LightningRequest, users: readonly LightningUser[]): LightningUser | undefined {
  const id = cookieOf(request, USER_COOKIE);
  return users.find((user) => user.id === id) ?? users[0];
}

function cookieOf(request: LightningRequest, name: string): string | undefined {
  return new RegExp(`(?:^|; )${name}=(\\w+)`).exec(request.headers['cookie'] ?? '')?.[1];
}

function isSameOrigin(request: LightningRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin';
}

function addresses(bundle: Bundle, prefix: string): Record<string, string> {
  return Object.fromEntries(Object.entries(bundle.files).map(([name, path]) => [name, `${prefix}/${path}`]));
}

async function file(folder: string, path: string): Promise<LightningAnswer> {
  const full = join(folder, normalize(`/${path}`));
  try {
    const body = await readFile(full);
    return { status: 200, headers: contentHeaders(extname(full)), body };
  } catch {
    return text(404, `There is no ${path}.`, '.txt');
  }
}

function text(status: number, body: string | null, extension: string): LightningAnswer {
  return body === null
    ? { status: 404, headers: contentHeaders('.txt'), body: 'Not found.' }
    : { status, headers: contentHeaders(extension), body };
}

function json(status: number, body: unknown): LightningAnswer {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  return { status, headers, body: body === undefined ? '' : JSON.stringify(body) };
}

function contentHeaders(extension: string): Record<string, string> {
  return { 'content-type': CONTENT_TYPES[extension] ?? 'text/plain; charset=utf-8', 'cache-control': 'no-cache' };
}
