/** What runs after what: missing returns and statements that nothing reaches. */
import type { BoundBlock, BoundStatement } from './bound';
import type { BoundExpression } from './bound-expression';
import type { Position } from './symbols';

/**
 * Whether execution may go on after the block. Calls `unreachable` for the first statement behind one that never
 * completes.
 */
export function completes(block: BoundBlock, unreachable: (position: Position) => void): boolean {
  return new Flow(unreachable).statement(block);
}

class Flow {
  /** One entry per enclosing loop: whether a `break` leaves it. */
  private readonly loops: { isLeft: boolean }[] = [];

  constructor(private readonly unreachable: (position: Position) => void) {}

  statement(statement: BoundStatement): boolean {
    switch (statement.kind) {
      case 'block':
        return this.sequence(statement.statements);
      case 'return':
      case 'throw':
      case 'continue':
        return false;
      case 'break': {
        const loop = this.loops.at(-1);
        if (loop) {
          loop.isLeft = true;
        }
        return false;
      }
      case 'if':
        return this.all([statement.whenTrue, statement.whenFalse]);
      case 'while':
      case 'for':
        return this.loop(statement.body, statement.condition);
      case 'doWhile':
        return this.loop(statement.body, statement.condition);
      case 'forEach':
      case 'soqlFor':
        this.loop(statement.body, null);
        return true;
      case 'try':
        return this.tryStatement(statement);
      case 'switch':
        return this.all([...statement.cases.map((branch) => branch.body), statement.otherwise]);
      case 'runAs':
        return this.statement(statement.body);
      default:
        return true;
    }
  }

  /** Every branch is looked at; a missing one completes. */
  private all(branches: readonly (BoundStatement | null)[]): boolean {
    return branches.map((branch) => branch === null || this.statement(branch)).some(Boolean);
  }

  private sequence(statements: readonly BoundStatement[]): boolean {
    let isReached = true;
    let isReported = false;
    for (const statement of statements) {
      if (!isReached && !isReported) {
        this.unreachable(statement.position);
        isReported = true;
      }
      isReached = this.statement(statement) && isReached;
    }
    return isReached;
  }

  /** `while (true)` goes on only by `break`; a `for` without condition is the same. */
  private loop(body: BoundStatement, condition: BoundExpression | null): boolean {
    const loop = { isLeft: false };
    this.loops.push(loop);
    this.statement(body);
    this.loops.pop();
    const isEndless = condition === null || (condition.kind === 'boolean' && condition.value);
    return !isEndless || loop.isLeft;
  }

  private tryStatement(statement: Extract<BoundStatement, { kind: 'try' }>): boolean {
    const isEndReached = this.all([statement.body, ...statement.catches.map((clause) => clause.body)]);
    const isFinallyEndReached = statement.finally_ === null || this.statement(statement.finally_);
    return isEndReached && isFinallyEndReached;
  }
}
