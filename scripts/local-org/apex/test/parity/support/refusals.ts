/**
 * The harness of the parity tables: every row is a program that the platform refuses, with the words it uses. A row of
 * statements runs as anonymous Apex in an org with a small project; a row that declares a class, an interface, an enum or
 * a trigger is compiled with the project's classes around it.
 */
import { describe, expect, it } from 'vitest';
import { LocalOrg } from '../../../../org';
import { filesOfEntries, type MetadataFiles } from '../../../../metadata/metadata-files';
import { metadata, PROJECT } from './project';

/** Where a wording comes from. */
export const SOURCES = {
  /** Messages of the Apex compiler, as its public language server lists them. */
  compiler: 'https://github.com/forcedotcom/apex-language-support',
  guide: 'https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/',
  reference: 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/',
  soql: 'https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/',
  api: 'https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_calls_concepts_core_data_objects.htm',
} as const;

/** What it shows, the program, the refusal, where its words come from. */
export type Refusal = readonly [what: string, program: string, refusal: string, source: keyof typeof SOURCES];

const DECLARATION =
  /^\s*(?:@\w+\s*(?:\([^)]*\)\s*)?)*(?:(?:public|private|global|virtual|abstract|with sharing)\s+)*(?:class|interface|enum|trigger)\b/i;

let shared: LocalOrg | null = null;

function org(): LocalOrg {
  if (!shared) {
    shared = LocalOrg.open({ folder: null });
    const { problems } = shared.deployFiles(files({}));
    if (problems.length > 0) {
      throw new Error(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    }
  }
  return shared;
}

function files(more: Readonly<Record<string, string>>): MetadataFiles {
  const entries = Object.entries({ ...PROJECT, ...more }).flatMap(([path, text]) => withMetadata(path, text));
  return filesOfEntries(new Map(entries.map(([path, text]) => [path, Buffer.from(text, 'utf8')])));
}

function withMetadata(path: string, text: string): (readonly [string, string])[] {
  const type = path.endsWith('.cls') ? 'ApexClass' : 'ApexTrigger';
  return /\.(cls|trigger)$/.test(path)
    ? [
        [path, text],
        [`${path}-meta.xml`, metadata(type, '<apiVersion>66.0</apiVersion><status>Active</status>')],
      ]
    : [[path, text]];
}

/** `accepted` when nothing was refused. */
export function refusalOf(program: string): string {
  return DECLARATION.test(program) ? deployment(program) : execution(program);
}

function execution(code: string): string {
  const { compileProblem, exceptionMessage } = org().executeAnonymous(code);
  return compileProblem?.split('\n')[0] ?? exceptionMessage?.replace(/\b001SL\w{13}\b/, '{id}') ?? 'accepted';
}

function deployment(text: string): string {
  const path = /\btrigger\b/i.test(text) ? 'triggers/Row.trigger' : 'classes/Row.cls';
  const { problems } = org().deployFiles(files({ [path]: text }));
  return problems.find((problem) => problem.path === path)?.message ?? problems[0]?.message ?? 'accepted';
}

export function describeRefusals(topic: string, rows: readonly Refusal[]): void {
  describe(topic, () => {
    it.each(rows)('%s', (_what, program, refusal) => {
      expect(refusalOf(program)).toBe(refusal);
    });
  });
}
