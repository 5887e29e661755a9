/** A watch runs what a change concerns, and says what no longer compiles. */
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { TestRun } from '../../../local-org';
import { watchApexTests } from '../../services/watch-apex-tests';

const META =
  '<?xml version="1.0" encoding="UTF-8"?><ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>67.0</apiVersion><status>Active</status></ApexClass>';

function adder(operator: string): string {
  return `public with sharing class Adder {
    public static Integer add(Integer a, Integer b) {
        return a ${operator} b;
    }
}`;
}

function testOf(name: string, body: string): string {
  return `@IsTest
private class ${name} {
    @IsTest
    static void run() {
        ${body}
    }
}`;
}

class WatchedProject {
  readonly folder = mkdtempSync(join(tmpdir(), 'stagelink-watch-'));
  readonly runs: { readonly run: TestRun; readonly changed: readonly string[] }[] = [];
  readonly problems: string[] = [];
  private stop: () => void = () => undefined;
  private ended: Promise<void> = Promise.resolve();

  constructor() {
    this.write('Adder', adder('+'));
    this.write('AdderTest', testOf('AdderTest', 'Assert.areEqual(3, Adder.add(1, 2));'));
    this.write('OtherTest', testOf('OtherTest', 'Assert.isTrue(true);'));
  }

  write(name: string, text: string): void {
    const path = join(this.folder, 'classes', `${name}.cls`);
    mkdirSync(dirname(path), { recursive: true });
    if (!existsSync(path)) {
      writeFileSync(`${path}-meta.xml`, META);
    }
    writeFileSync(path, text);
  }

  start(classes: readonly string[] | null = null): void {
    this.ended = watchApexTests({
      source: this.folder,
      cache: join(this.folder, '..', `${this.folder}-cache`),
      classes,
      logs: false,
      onRun: (run, changed) => this.runs.push({ run, changed }),
      onProblems: (problems) => this.problems.push(...problems),
      until: new Promise((resolve) => {
        this.stop = resolve;
      }),
    });
  }

  async reaches(condition: () => boolean): Promise<void> {
    while (!condition()) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async close(): Promise<void> {
    this.stop();
    await this.ended;
  }
}

let project: WatchedProject;
afterEach(() => project.close());

const outcomes = ({ results }: TestRun): string[] => results.map(({ className, outcome }) => `${className} ${outcome}`);

it('runs everything once, then the tests that name what changed', async () => {
  project = new WatchedProject();
  project.start();
  await project.reaches(() => project.runs.length === 1);
  expect(outcomes(project.runs[0].run)).toEqual(['AdderTest Pass', 'OtherTest Pass']);

  project.write('Adder', adder('-'));
  await project.reaches(() => project.runs.length === 2);
  expect(project.runs[1].changed).toContain('Adder');
  expect(outcomes(project.runs[1].run)).toEqual(['AdderTest Fail']);
  expect(project.runs[1].run.results[0].frames[0]).toMatchObject({ path: 'classes/AdderTest.cls', line: 5 });

  project.write('Adder', adder('+'));
  await project.reaches(() => project.runs.length === 3);
  expect(outcomes(project.runs[2].run)).toEqual(['AdderTest Pass']);
});

it('says what does not compile, and goes on when it does again', async () => {
  project = new WatchedProject();
  project.start(['AdderTest']);
  await project.reaches(() => project.runs.length === 1);

  project.write('Adder', adder('+ c +'));
  await project.reaches(() => project.problems.length > 0);
  expect(project.problems[0]).toContain('Variable does not exist: c');

  project.write('Adder', adder('+'));
  await project.reaches(() => project.runs.length === 2);
  expect(outcomes(project.runs[1].run)).toEqual(['AdderTest Pass']);
});

it('checks afterwards what was left out of the run', async () => {
  project = new WatchedProject();
  project.write('UserTest', testOf('UserTest', 'String text = Names.first();'));
  project.write('Names', 'public with sharing class Names { public static String first() { return null; } }');
  project.write('NamesTest', testOf('NamesTest', 'Assert.isTrue(true); // Names'));
  project.start(['NamesTest']);
  await project.reaches(() => project.runs.length === 1);

  project.write('Names', 'public with sharing class Names { }');
  await project.reaches(() => project.problems.length > 0);
  expect(outcomes(project.runs[1].run)).toEqual(['NamesTest Pass']);
  expect(project.problems[0]).toContain('Method does not exist');
});
