/** Inline SOQL and SOSL: the exact text, with its bind expressions taken out and numbered. */
import { BoundExpressionContext, type ApexParserRuleContext } from '@apexdevtools/apex-parser';
import type { ExpressionSyntax } from './nodes';
import { sourceText } from './read-common';

type ReadExpression = (context: ReturnType<BoundExpressionContext['expression']>) => ExpressionSyntax;

/** @param context the literal with its brackets */
export function readQueryText(
  context: ApexParserRuleContext,
  readExpression: ReadExpression,
): { text: string; binds: ExpressionSyntax[] } {
  const found: BoundExpressionContext[] = [];
  collectBinds(context, found);
  const start = context.start.start + 1;
  const end = (context.stop ?? context.start).start - 1;
  let text = '';
  let from = start;
  for (const [index, bind] of found.entries()) {
    text += between(context, from, bind.start.start - 1) + `:b${index}`;
    from = (bind.stop ?? bind.start).stop + 1;
  }
  text += between(context, from, end);
  return { text: text.trim(), binds: found.map((bind) => readExpression(bind.expression())) };
}

function between(context: ApexParserRuleContext, from: number, to: number): string {
  return to < from ? '' : sourceText(context, from, to);
}

function collectBinds(context: ApexParserRuleContext, found: BoundExpressionContext[]): void {
  for (const child of context.children ?? []) {
    if (child instanceof BoundExpressionContext) {
      found.push(child);
    } else if ('children' in child) {
      collectBinds(child as ApexParserRuleContext, found);
    }
  }
}
