import { describe, expect, it } from 'vitest';
import { storeyProblems } from '../../judges/storeys';
import { folderWith } from '../support/folder';

const FILES = {
  'main/foundation/classes/Clock.cls': 'public class Clock {}',
  'main/linking/classes/Linker.cls': "public class Linker { /* Console */ String s = 'Console'; Clock c; }",
  'main/console/classes/Console.cls': 'public class Console { Linker linker; } // EmrHook',
  'systems/emr/classes/EmrHook.cls': 'public class EmrHook { Linker linker; }',
};

describe('the judge of storeys', () => {
  it('accepts code that names only what lies below, and words in comments and strings', () => {
    expect(storeyProblems(folderWith(FILES))).toEqual([]);
  });

  it.each([
    [
      'a storey above',
      'main/foundation/classes/Clock.cls',
      'class Clock { linker l; }',
      'Clock names Linker of main/linking',
    ],
    [
      'a neighbour',
      'main/outbox/classes/Sender.cls',
      'class Sender { Linker l; }',
      'Sender names Linker of main/linking',
    ],
    [
      'a system',
      'main/console/classes/Console.cls',
      'class Console { EmrHook h; }',
      'Console names EmrHook of systems/emr',
    ],
  ])('finds code that names %s', (_what, path, text, problem) => {
    expect(storeyProblems(folderWith({ ...FILES, [path]: text }))).toEqual([expect.stringContaining(problem)]);
  });

  it('does not take an empty folder for a good one', () => {
    expect(storeyProblems(folderWith({}))).toEqual(['force-app holds no Apex.']);
  });
});
