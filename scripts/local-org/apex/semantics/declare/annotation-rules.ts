/** What the platform asks of annotated methods. */
import type { ApexType } from '../../types';
import type { MethodSymbol } from '../symbols';
import type { DeclaredClass } from './declared-class';
import type { Report } from './modifiers';

type Rule = (method: MethodSymbol, report: Report) => void;

const RULES: Readonly<Record<string, Rule>> = {
  istest: (method, report) => {
    requireStatic(method, 'Test methods', report);
    if (method.parameters.length > 0) {
      report(method.position, 'TEST_METHOD_PARAMETERS');
    }
    requireVoid(method, 'Test', report);
  },
  testsetup: (method, report) => {
    requireStatic(method, 'Test setup methods', report);
    if (method.returnType.name !== 'void') {
      report(method.position, 'TEST_SETUP_RETURN');
    }
    if (method.parameters.length > 0) {
      report(method.position, 'TEST_METHOD_PARAMETERS');
    }
  },
  future: (method, report) => {
    requireStatic(method, 'Future methods', report);
    requireVoid(method, 'Future', report);
    const refused = method.parameters.find((parameter) => !isFutureParameter(parameter.type));
    if (refused) {
      report(method.position, 'ANNOTATED_PARAMETER', 'Future', refused.type.name);
    }
  },
  auraenabled: (method, report) => {
    if (!method.isStatic && method.parameters.length > 0) {
      report(method.position, 'AURA_INSTANCE_PARAMETERS');
    }
  },
  invocablemethod: (method, report) => {
    requireStatic(method, 'InvocableMethod methods', report);
    const [parameter, ...others] = method.parameters;
    if (others.length > 0) {
      report(method.position, 'INVOCABLE_ONE_PARAMETER');
    }
    if (parameter && parameter.type.kind !== 'list') {
      report(method.position, 'INVOCABLE_LIST', parameter.type.name);
    }
  },
};

/** Annotations that one class may carry on one method only. */
const ONCE: readonly string[] = ['InvocableMethod', 'HttpDelete', 'HttpGet', 'HttpPatch', 'HttpPost', 'HttpPut'];

export function checkMethodAnnotations(declared: DeclaredClass, report: Report): void {
  const { methods } = declared.symbol;
  for (const method of methods) {
    for (const annotation of method.annotations.keys()) {
      RULES[annotation]?.(method, report);
    }
  }
  for (const name of ONCE) {
    const [, second] = methods.filter((method) => method.annotations.has(name.toLowerCase()));
    if (second) {
      report(second.position, 'ONE_METHOD_PER_TYPE', name);
    }
  }
  checkAuraOverloads(methods, report);
}

function checkAuraOverloads(methods: readonly MethodSymbol[], report: Report): void {
  const seen = new Set<string>();
  for (const method of methods.filter((candidate) => candidate.annotations.has('auraenabled'))) {
    const key = method.name.toLowerCase();
    if (seen.has(key)) {
      report(method.position, 'AURA_OVERLOAD', method.name);
    }
    seen.add(key);
  }
}

function requireStatic(method: MethodSymbol, what: string, report: Report): void {
  if (!method.isStatic) {
    report(method.position, 'MODIFIER_REQUIRES', what, method.name, 'static');
  }
}

function requireVoid(method: MethodSymbol, what: string, report: Report): void {
  if (method.returnType.name !== 'void') {
    report(method.position, 'ANNOTATED_RETURN', what, method.returnType.name);
  }
}

/** Primitives and collections of them: what can be stored until the method runs. */
function isFutureParameter(type: ApexType): boolean {
  switch (type.kind) {
    case 'primitive':
      return type.name !== 'Object';
    case 'list':
    case 'set':
      return isFutureParameter(type.element);
    case 'map':
      return isFutureParameter(type.key) && isFutureParameter(type.value);
    default:
      return false;
  }
}
