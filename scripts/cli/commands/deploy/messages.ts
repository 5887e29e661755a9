import type { Deployment } from '../../services/deployment/deploy';

export const messages = {
  summary: 'Build the components and deploy force-app with sf; recurring jobs leave the schedule and come back',
  validateOption: 'check everything, tests included, and change nothing',
  testLevelOption:
    'NoTestRun, RunSpecifiedTests, RunLocalTests or RunAllTestsInOrg; the platform decides when left out',
  testsOption: 'test classes for RunSpecifiedTests, separated by commas',
  scheduleAsOption: 'alias under which the recurring jobs start again, where they belong to another user',
  ended: ({ succeeded, validated, components, testsRun }: Deployment): string =>
    `${validated ? 'Validation' : 'Deployment'} ${succeeded ? 'succeeded' : 'FAILED'}: ${components} components, ${testsRun} tests.`,
  quick: (id: string): string =>
    `Deploy it within ten days: sf project deploy quick --job-id ${id} --target-org <alias>`,
  example: (variable: string, value: string): string => `${variable} is still the example of the source: ${value}`,
  rescheduled: (names: readonly string[]): string => `On the schedule again: ${names.join(', ')}`,
} as const;
