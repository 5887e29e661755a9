import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runTestsInParallel } from '../../worker/parallel-tests';
import { writeProject } from '../support/project';

const project = {
  'classes/Sign.cls': `
public with sharing class Sign {
    public static String of(Integer value) {
        if (value < 0) {
            return 'negative';
        }
        return 'positive';
    }
}`,
  'classes/NegativeTest.cls': `
@IsTest
private class NegativeTest {
    @IsTest
    static void belowZero() {
        Assert.areEqual('negative', Sign.of(-1));
    }
}`,
  'classes/PositiveTest.cls': `
@IsTest
private class PositiveTest {
    @IsTest
    static void aboveZero() {
        Assert.areEqual('positive', Sign.of(1));
    }
}`,
};

it('runs each class in one of the threads and joins what they covered', async () => {
  const seen: string[] = [];
  const run = await runTestsInParallel({
    sourceFolder: writeProject(project),
    cacheFolder: mkdtempSync(join(tmpdir(), 'stagelink-cache-')),
    threads: 2,
    classes: null,
    coverage: true,
    onProgress: ({ className }) => void seen.push(className),
  });
  expect(seen.sort()).toEqual(['NegativeTest', 'PositiveTest']);
  expect(run.results.map(({ outcome }) => outcome)).toEqual(['Pass', 'Pass']);
  expect(run.coverage).toMatchObject([{ name: 'Sign', total: 3, uncoveredLines: [] }]);
});
