/** The tables of expressions and statements, joined here so that the families need not import each other. */
import type { Binders } from './body';
import { bindEntity, bindExpression } from './expressions';
import { bindStatement } from './statements';

export const binders: Binders = { expression: bindExpression, entity: bindEntity, statement: bindStatement };
