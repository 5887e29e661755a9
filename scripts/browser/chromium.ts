/** Finds a Chromium that is installed already and starts it; nothing is ever downloaded. */
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

export interface ChromiumInstall {
  readonly executablePath: string;
  /** What this installation needs to start without a screen, a sandbox or a network. */
  readonly args: readonly string[];
}

/** Names of Chromium on the PATH, the free one first. */
const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * CI runs as root, where Chromium's own sandbox cannot start, and without a way to Google's hosts, which Chromium would
 * otherwise look up at every start.
 */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `CHROMIUM_PATH`, else a Chromium on the PATH, else the one of the npm package; null when there is none. */
export async function findChromium(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<ChromiumInstall | null> {
  const named = environment['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    return (await isProgram(named)) ? { executablePath: named, args: ARGUMENTS } : null;
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const path of PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program)))) {
    if (await isProgram(path)) {
      return { executablePath: path, args: ARGUMENTS };
    }
  }
  return packagedChromium();
}

/** Null when no Chromium is found or the one found does not start, with the reason to show. */
export async function startChromium(): Promise<{ browser: Browser } | { browser: null; reason: string }> {
  const install = await findChromium();
  if (!install) {
    return { browser: null, reason: 'There is no Chromium: set CHROMIUM_PATH, or install the package "chromium".' };
  }
  const { executablePath, args } = install;
  try {
    return { browser: await chromium.launch({ executablePath, args: [...args], headless: true }) };
  } catch (error) {
    return { browser: null, reason: `${executablePath} does not start: ${String(error).split('\n')[0]}` };
  }
}

/** A build for Linux on x64 inside an npm package, unpacked to the temporary folder at its first use. */
async function packagedChromium(): Promise<ChromiumInstall | null> {
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return { executablePath: await packaged.executablePath(), args: [...packaged.args, ...ARGUMENTS] };
  } catch {
    return null;
  }
}

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
