/**
 * Serves Lightning pages: `/lightning/n/<tab>` from the org's app and tab metadata, with the real LWC engine, the base
 * components and SLDS below `/_lightning/`. Knows nothing of HTTP servers or of how the org runs Apex.
 */
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, normalize } from 'node:path';
import { buildComponents, buildVendor, type Bundle } from './bundles';
import { readClientModule } from './client-modules';
import type { Component } from './components';
import { renderPage } from './page';

export interface LightningUser {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly customPermissions: readonly string[];
}

export interface LightningTab {
  readonly name: string;
  readonly label: string;
  /** Name of its Lightning web component; null for a tab of another kind. */
  readonly component: string | null;
}

export interface LightningApp {
  readonly label: string;
  /** API names of its tabs, in order. */
  readonly tabs: readonly string[];
}

export interface ApexAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** What the pages need of the org. */
export interface LightningOrg {
  readonly apps: readonly LightningApp[];
  readonly tabs: readonly LightningTab[];
  readonly components: readonly Component[];
  readonly labels: ReadonlyMap<string, string>;
  users(): Promise<readonly LightningUser[]>;
  callApex(userId: string, className: string, methodName: string, parameters: object): Promise<ApexAnswer>;
}

export interface LightningRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export interface LightningAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};
const USER_COOKIE = 'stagelink_user';
const sldsFolder = join(dirname(require.resolve('@salesforce-ux/design-system/package.json')), 'assets');

export class LightningHost {
  private bundles: Promise<{ vendor: Bundle; components: Bundle }> | null = null;

  constructor(
    private readonly org: LightningOrg,
    private readonly cacheFolder: string,
  ) {}

  /** Builds what pages load; called ahead of the first request so that nobody waits for it. */
  prepare(): Promise<unknown> {
    this.bundles ??= this.build();
    return this.bundles;
  }

  /** Null for a path that is not Lightning's. */
  async handle(request: LightningRequest): Promise<LightningAnswer | null> {
    const { pathname } = new URL(request.path, 'http://localhost');
    if (pathname === '/lightning' || pathname.startsWith('/lightning/')) {
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
    const app = this.org.apps[0] ?? { label: 'Local org', tabs: this.org.tabs.map(({ name }) => name) };
    const tabs = app.tabs.flatMap((name) => this.org.tabs.find((tab) => tab.name === name) ?? []);
    const wanted = /^\/lightning\/n\/(\w+)/.exec(pathname)?.[1];
    const tab = wanted === undefined ? tabs[0] : this.org.tabs.find(({ name }) => name === wanted);
    if (wanted !== undefined && !tab) {
      return text(404, `There is no tab ${wanted}. Tabs: ${tabs.map(({ name }) => name).join(', ')}.`, '.txt');
    }
    const users = await this.org.users();
    const user = currentUser(request, users);
    const { vendor, components } = await this.built();
    const html = renderPage({
      appLabel: app.label,
      tabs: tabs.map(({ name, label }) => ({ name, label, current: name === tab?.name })),
      component: tab?.component ?? null,
      session: {
        user: { Id: user?.id ?? '', Name: user?.name ?? '', Username: user?.username ?? '' },
        permissions: user?.customPermissions ?? [],
      },
      users,
      importMap: { ...addresses(vendor, '/_lightning/vendor'), ...addresses(components, '/_lightning/c') },
    });
    return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: html };
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
  const id = new RegExp(`(?:^|; )${USER_COOKIE}=(\\w+)`).exec(request.headers['cookie'] ?? '')?.[1];
  return users.find((user) => user.id === id) ?? users[0];
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
