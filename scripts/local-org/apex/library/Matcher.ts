import { NotEmulatedError } from '../runtime/exception';
import { defineClass, referencePage } from './define';
import { ApexMatcher } from './regex/matcher';
import type { ApexPattern } from './regex/pattern';
import { onClass, onInstance } from './strict';

export const MatcherClass = defineClass({
  namespace: 'System',
  name: 'Matcher',
  reference: referencePage('apex_classes_pattern_and_matcher_matcher_methods'),
  instances: ApexMatcher,
  methods: {
    'Integer end()': onInstance((matcher: ApexMatcher) => matcher.endOf(0)),
    'Integer end(Integer group)': onInstance((matcher: ApexMatcher, group: number) => matcher.endOf(group)),
    'Boolean find()': (matcher: ApexMatcher) => matcher.find(),
    'Boolean find(Integer start)': onInstance((matcher: ApexMatcher, start: number) => matcher.findFrom(start)),
    'String group()': onInstance((matcher: ApexMatcher) => matcher.group(0)),
    'String group(Integer group)': onInstance((matcher: ApexMatcher, group: number) => matcher.group(group)),
    'Integer groupCount()': (matcher: ApexMatcher) => matcher.groupCount,
    'Boolean hasAnchoringBounds()': (matcher: ApexMatcher) => matcher.anchoringBounds,
    'Boolean hasTransparentBounds()': (matcher: ApexMatcher) => matcher.transparentBounds,
    'Boolean hitEnd()': (matcher: ApexMatcher) => matcher.hitEnd,
    'Boolean lookingAt()': (matcher: ApexMatcher) => matcher.lookingAt(),
    'Boolean matches()': (matcher: ApexMatcher) => matcher.matches(),
    'Pattern pattern()': (matcher: ApexMatcher) => matcher.pattern,
    'static String quoteReplacement(String text)': onClass((text: string) => text.replace(/[\\$]/g, '\\$&')),
    'Matcher region(Integer start, Integer end)': onInstance((matcher: ApexMatcher, start: number, end: number) =>
      matcher.region(start, end),
    ),
    'Integer regionEnd()': (matcher: ApexMatcher) => matcher.regionEnd,
    'Integer regionStart()': (matcher: ApexMatcher) => matcher.regionStart,
    'String replaceAll(String replacement)': onInstance((matcher: ApexMatcher, replacement: string) =>
      matcher.replaceAll(replacement),
    ),
    'String replaceFirst(String replacement)': onInstance((matcher: ApexMatcher, replacement: string) =>
      matcher.replaceFirst(replacement),
    ),
    'Boolean requireEnd()': () => {
      throw new NotEmulatedError('Matcher.requireEnd');
    },
    'Matcher reset()': (matcher: ApexMatcher) => matcher.reset(),
    'Matcher reset(String text)': onInstance((matcher: ApexMatcher, text: string) => matcher.reset(text)),
    'Integer start()': onInstance((matcher: ApexMatcher) => matcher.startOf(0)),
    'Integer start(Integer group)': onInstance((matcher: ApexMatcher, group: number) => matcher.startOf(group)),
    'Matcher useAnchoringBounds(Boolean anchoring)': onInstance((matcher: ApexMatcher, anchoring: boolean) => {
      matcher.anchoringBounds = anchoring;
      return matcher;
    }),
    'Matcher usePattern(Pattern pattern)': onInstance((matcher: ApexMatcher, pattern: ApexPattern) =>
      matcher.usePattern(pattern),
    ),
    'Matcher useTransparentBounds(Boolean transparent)': onInstance((matcher: ApexMatcher, transparent: boolean) => {
      matcher.transparentBounds = transparent;
      return matcher;
    }),
  },
});
