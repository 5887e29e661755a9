/**
 * What `sf` replaces in the source while it deploys (`replacements` of sfdx-project.json): the event user and the addresses of
 * the systems. `sf` refuses to deploy while a variable is missing; here what the org has now is kept, so that no deployment
 * resets an address to the example of the source.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PROJECT_ROOT } from '../../../build';
import type { OrgSettings } from '../org-settings';
import type { Environment } from '../sf';

export interface ProjectSetting {
  /** Environment variable. */
  readonly variable: string;
  readonly value: string;
  /** Whose value it is: the caller's, the one in the org, the user who deploys, or the example of the source. */
  readonly origin: 'environment' | 'org' | 'user' | 'source';
}

interface Replacement {
  readonly filename: string;
  readonly stringToReplace: string;
  readonly replaceWithEnv: string;
}

/** @param username of the user who deploys: events arrive under that user unless something else is said */
export function projectSettings(
  org: OrgSettings,
  username: string,
  environment: NodeJS.ProcessEnv = process.env,
): readonly ProjectSetting[] {
  return readReplacements().map(({ filename, stringToReplace, replaceWithEnv: variable }) => {
    const given = environment[variable];
    if (given) {
      return { variable, value: given, origin: 'environment' };
    }
    const current = valueInOrg(org, basename(filename));
    if (current) {
      return { variable, value: current, origin: 'org' };
    }
    return filename.endsWith(EVENT_CONFIG)
      ? { variable, value: username, origin: 'user' }
      : { variable, value: stringToReplace, origin: 'source' };
  });
}

/** What `sf` is to find in its environment. It writes values into XML as they are. */
export function environmentOf(settings: readonly ProjectSetting[]): Environment {
  return Object.fromEntries(
    settings.map(({ variable, value, origin }) => [variable, origin === 'environment' ? value : escapeXml(value)]),
  );
}

const EVENT_CONFIG = '.platformEventSubscriberConfig-meta.xml';
const NAMED = '.namedCredential-meta.xml';
const EXTERNAL = '.externalCredential-meta.xml';

function valueInOrg(org: OrgSettings, file: string): string | null | undefined {
  const nameBefore = (suffix: string): string => file.slice(0, -suffix.length);
  if (file.endsWith(EVENT_CONFIG)) {
    return org.eventUsers[nameBefore(EVENT_CONFIG)];
  }
  return file.endsWith(NAMED)
    ? org.namedCredentials.find(({ name }) => name === nameBefore(NAMED))?.url
    : org.externalCredentials.find(({ name }) => name === nameBefore(EXTERNAL))?.tokenUrl;
}

function readReplacements(): readonly Replacement[] {
  const project = JSON.parse(readFileSync(join(PROJECT_ROOT, 'sfdx-project.json'), 'utf8')) as {
    replacements: readonly Replacement[];
  };
  return project.replacements;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
