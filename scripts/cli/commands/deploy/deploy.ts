import { EXIT } from '../../cli-error';
import { defineCommand } from '../../command';
import { deploy, type Deployment } from '../../services/deployment/deploy';
import { messages } from './messages';

const TEST_LEVELS = ['NoTestRun', 'RunSpecifiedTests', 'RunLocalTests', 'RunAllTestsInOrg'];

export const deployCommand = defineCommand<Deployment>({
  noun: 'deploy',
  verb: null,
  summary: messages.summary,
  options: [
    { flags: '--validate', description: messages.validateOption },
    { flags: '--test-level <level>', description: messages.testLevelOption, values: TEST_LEVELS },
    { flags: '--tests <names>', description: messages.testsOption },
    { flags: '--schedule-as <alias>', description: messages.scheduleAsOption },
  ],

  run({ options }, { targetOrg, progress }) {
    const { testLevel, tests, scheduleAs } = options as Record<string, string | undefined>;
    const validate = options['validate'] === true;
    return deploy({ targetOrg, validate, testLevel, tests: tests?.split(',') ?? [], scheduleAs }, progress);
  },

  render: (deployment) => {
    const { succeeded, validated, id, failures, testFailures, problems, settings, rescheduled } = deployment;
    return [
      ...failures.map(
        ({ component, file, line, column, problem }) =>
          [file, line, column].filter((part) => part !== null).join(':') + ` ${component}: ${problem}`,
      ),
      ...testFailures.map(({ test, message }) => `${test}: ${message}`),
      ...problems,
      ...settings
        .filter(({ origin }) => origin === 'source')
        .map(({ variable, value }) => messages.example(variable, value)),
      ...(rescheduled.length === 0 ? [] : [messages.rescheduled(rescheduled)]),
      messages.ended(deployment),
      ...(validated && succeeded && deployment.testsRun > 0 ? [messages.quick(id)] : []),
    ].join('\n');
  },
  exitCode: ({ succeeded }) => (succeeded ? EXIT.ok : EXIT.failed),
});
