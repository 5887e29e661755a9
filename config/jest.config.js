'use strict';
const { join } = require('node:path');
const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

module.exports = {
  ...jestConfig,
  rootDir: join(__dirname, '..'),
  moduleNameMapper: {
    ...jestConfig.moduleNameMapper,
    '^lightning/navigation$': '<rootDir>/lwc-tests/mocks/navigation.ts',
    '^lightning/empApi$': '<rootDir>/lwc-tests/mocks/emp-api.ts',
  },
  resetMocks: true,
  testMatch: ['<rootDir>/lwc-tests/**/*.test.ts'],
  setupFiles: ['<rootDir>/lwc-tests/support/engine-version.ts'],
  setupFilesAfterEnv: [
    ...jestConfig.setupFilesAfterEnv,
    '<rootDir>/lwc-tests/support/accessibility.ts',
    '<rootDir>/lwc-tests/support/clean-up.ts',
  ],
  modulePathIgnorePatterns: ['<rootDir>/.cache', '<rootDir>/.stagelink'],
  collectCoverageFrom: ['<rootDir>/force-app/**/lwc/**/*.ts'],
  coverageThreshold: { global: { lines: 90 } },
};
