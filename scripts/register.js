'use strict';
// Lets plain `node` run the TypeScript of scripts/: required first by bin/ and by every worker thread.
const { join } = require('node:path');

require('ts-node').register({ cwd: join(__dirname, '..'), project: join(__dirname, '..', 'tsconfig.json') });
