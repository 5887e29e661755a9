/** The judges, quickest first: each looks at the whole project and counts as one test. */
import type { Suite } from '../suite';
import { apexLsJudge } from './apex-ls';
import { eslintJudge } from './eslint';
import { flowClassJudge } from './flow-classes';
import { importJudge } from './imports';
import { metadataJudge } from './metadata';
import { pmdJudge } from './pmd';
import { prettierJudge } from './prettier';
import { sourceConvertJudge } from './source-convert';
import { storeyJudge } from './storeys';
import { typescriptJudge } from './typescript';

export const judges: readonly Suite[] = [
  importJudge,
  storeyJudge,
  flowClassJudge,
  metadataJudge,
  typescriptJudge,
  eslintJudge,
  prettierJudge,
  sourceConvertJudge,
  apexLsJudge,
  pmdJudge,
];
