import { callbackName } from '../runtime/call';
import { ApexList } from '../runtime/collections';
import { types } from '../types';
import { defineClass, referencePage } from './define';
import { ApexMatcher } from './regex/matcher';
import { split } from './regex/operations';
import { ApexPattern } from './regex/pattern';
import { onClass, onInstance } from './strict';

const pieces = (pattern: ApexPattern, text: string, limit: number): ApexList =>
  ApexList.of(types.primitive('String'), split(pattern.regex, text, limit));

Object.defineProperty(ApexPattern.prototype, callbackName('toString', 0), {
  value(this: ApexPattern): string {
    return this.source;
  },
});

export const PatternClass = defineClass({
  namespace: 'System',
  name: 'Pattern',
  reference: referencePage('apex_classes_pattern_and_matcher_pattern_methods'),
  instances: ApexPattern,
  methods: {
    'static Pattern compile(String regExp)': onClass((source: string) => new ApexPattern(source)),
    'Matcher matcher(String text)': onInstance((pattern: ApexPattern, text: string) => new ApexMatcher(pattern, text)),
    'static Boolean matches(String regExp, String text)': onClass((source: string, text: string) =>
      new ApexMatcher(new ApexPattern(source), text).matches(),
    ),
    'String pattern()': (pattern: ApexPattern) => pattern.source,
    'static String quote(String text)': onClass((text: string) => `\\Q${text.replaceAll('\\E', '\\E\\\\E\\Q')}\\E`),
    'List<String> split(String text)': onInstance((pattern: ApexPattern, text: string) => pieces(pattern, text, 0)),
    'List<String> split(String text, Integer limit)': onInstance(pieces),
  },
});
