'use strict';
// A ts-node transpiler that keeps its output on disk by content hash: ts-node itself has no cache, and
// transpiling the whole local org at every start costs seconds. TypeScript is loaded on a cache miss only.
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { version } = require('typescript/package.json');

const cacheFolder = join(__dirname, '..', '..', '.cache', 'transpiled');

exports.create = ({ service }) => {
  const { noEmit, ...options } = service.config.options;
  const compilerOptions = { ...options, inlineSourceMap: false, sourceMap: true };
  const salt = version + JSON.stringify(compilerOptions);

  return {
    transpile(source, { fileName }) {
      const key = createHash('sha256')
        .update(salt)
        .update('\0')
        .update(fileName)
        .update('\0')
        .update(source)
        .digest('hex');
      const cached = join(cacheFolder, `${key}.json`);
      try {
        return JSON.parse(readFileSync(cached, 'utf8'));
      } catch {
        const { outputText, sourceMapText } = require('typescript').transpileModule(source, {
          fileName,
          compilerOptions,
        });
        const result = { outputText, sourceMapText };
        mkdirSync(cacheFolder, { recursive: true });
        const temporary = `${cached}.${process.pid}`;
        writeFileSync(temporary, JSON.stringify(result));
        renameSync(temporary, cached);
        return result;
      }
    },
  };
};
