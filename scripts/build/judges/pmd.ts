import { join } from 'node:path';
import { hasJava, PROJECT_ROOT } from '../run-tool';
import { skipped, verdict, type Suite } from '../suite';

/** PMD's Apex rules on security and performance, through Salesforce Code Analyzer. */
export const pmdJudge: Suite = {
  name: 'PMD security and performance',
  async run() {
    if (!(await hasJava())) {
      return skipped('PMD: there is no Java on this machine.');
    }
    const { CodeAnalyzer, CodeAnalyzerConfig } = await import('@salesforce/code-analyzer-core');
    const { createEnginePlugin } = await import('@salesforce/code-analyzer-pmd-engine');
    const analyzer = new CodeAnalyzer(CodeAnalyzerConfig.withDefaults());
    await analyzer.addEnginePlugin(createEnginePlugin());
    const workspace = await analyzer.createWorkspace([join(PROJECT_ROOT, 'force-app')]);
    const rules = await analyzer.selectRules(['pmd:Apex:Security', 'pmd:Apex:Performance'], { workspace });
    const results = await analyzer.run(rules, { workspace });
    const failures = results.getViolations().map((violation) => {
      const place = violation.getPrimaryLocation();
      return `${place.getFile()}:${place.getStartLine()} ${violation.getRule().getName()}: ${violation.getMessage()}`;
    });
    const count = rules.getCount();
    return verdict(count === 0 ? ['PMD selected no rule.'] : failures, [`PMD: ${count} rules`]);
  },
};
