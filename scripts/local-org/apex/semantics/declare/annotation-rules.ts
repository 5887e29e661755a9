/** What the platform asks of annotated methods. */
import type { ApexType } from '../../types';
import type { DiagnosticCode } from '../messages';
import type { MethodSymbol } from '../symbols';
import type { DeclaredClass } from './declared-class';
import type { Report } from './modifiers';

type Rule = (method: MethodSymbol, report: Report) => void;

const HTTP: readonly string[] = ['HttpDelete', 'HttpGet', 'HttpPatch', 'HttpPost', 'HttpPut'];
/** Warnings of tools are none of the compiler's business. */
const BESIDE_INVOCABLE = new Set(['invocablemethod', 'deprecated', 'suppresswarnings']);

const RULES: Readonly<Record<string, Rule>> = {
  istest: (method, report) => {
    requireStatic(method, 'IsTest', report);
    if (method.parameters.length > 0) {
      report(method.position, 'TEST_METHOD_PARAMETERS');
    }
    requireVoid(method, 'Test', report);
  },
  testsetup: (method, report) => {
    requireStatic(method, 'TestSetup', report);
    if (method.returnType.name !== 'void') {
      report(method.position, 'TEST_SETUP_RETURN');
    }
    if (method.parameters.length > 0) {
      report(method.position, 'TEST_METHOD_PARAMETERS');
    }
  },
  future: (method, report) => {
    requireStatic(method, 'Future', report);
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
    if (!method.isStatic && !/^get/i.test(method.name)) {
      report(method.position, 'AURA_INSTANCE_PREFIX');
    }
  },
  invocablemethod: (method, report) => {
    requireStatic(method, 'InvocableMethod', report);
    const [parameter, ...others] = method.parameters;
    if (others.length > 0) {
      report(method.position, 'INVOCABLE_ONE_PARAMETER');
    }
    if (parameter && (parameter.type.kind !== 'list' || parameter.type.element.name === 'Object')) {
      report(method.position, 'INVOCABLE_LIST', parameter.type.name);
    }
    if (method.returnType.name !== 'void' && method.returnType.kind !== 'list') {
      report(method.position, 'ANNOTATED_RETURN', 'InvocableMethod', method.returnType.name);
    }
    if (method.access === 'private' || method.access === 'protected') {
      report(method.position, 'MODIFIER_REQUIRES_ONE', 'InvocableMethod', 'methods', 'global, public');
    }
    if ([...method.annotations.keys()].some((name) => !BESIDE_INVOCABLE.has(name))) {
      report(method.position, 'INVOCABLE_ALONE');
    }
  },
  remoteaction: (method, report) => {
    requireStatic(method, 'RemoteAction', report);
    if (method.access !== 'global' && method.owner.access === 'global') {
      report(method.position, 'REMOTE_ACTION_GLOBAL');
    }
  },
  webservice: (method, report) => {
    requireStatic(method, 'webService', report);
    const refused = method.parameters.find(({ type }) => type.kind === 'map' || type.kind === 'set');
    if (refused) {
      report(method.position, 'ANNOTATED_PARAMETER', 'webService', refused.type.name);
    }
  },
  readonly: (method, report) => {
    const [parameter] = method.parameters;
    const isScheduled = /^execute$/i.test(method.name) && parameter?.type.name === 'System.SchedulableContext';
    if (!isScheduled && !method.annotations.has('remoteaction') && !method.annotations.has('webservice')) {
      report(method.position, 'READ_ONLY');
    }
  },
  ...Object.fromEntries(HTTP.map((name): [string, Rule] => [name.toLowerCase(), httpRule(name)])),
};

/** Methods of a REST resource. */
function httpRule(name: string): Rule {
  return (method, report) => {
    requireStatic(method, name, report);
    if (method.access !== 'global') {
      report(method.position, 'MODIFIER_REQUIRES', name, 'methods', 'global');
    }
    if (!method.owner.annotations.has('restresource')) {
      report(method.position, 'MODIFIER_REQUIRES', `Defining type for ${name}`, 'methods', 'RestResource');
    }
    if ((name === 'HttpGet' || name === 'HttpDelete') && method.parameters.length > 0) {
      report(method.position, 'NO_PARAMETERS', name);
    }
  };
}

/** Annotations that one class may carry on one method only. */
const ONCE: readonly string[] = ['InvocableMethod', ...HTTP];

export function checkMethodAnnotations(declared: DeclaredClass, report: Report): void {
  const { methods } = declared.symbol;
  for (const method of methods) {
    for (const annotation of method.annotations.keys()) {
      RULES[annotation]?.(method, report);
    }
    requireTestClass(method, declared, report);
  }
  for (const name of ONCE) {
    const [, second] = methods.filter((method) => method.annotations.has(name.toLowerCase()));
    if (second) {
      report(second.position, 'ONE_METHOD_PER_TYPE', name);
    }
  }
  checkTwins(methods, 'auraenabled', ({ name }) => name, 'AURA_OVERLOAD', report);
  checkTwins(methods, 'webservice', ({ name }) => name, 'WEB_SERVICE_TWICE', report);
  checkTwins(
    methods,
    'remoteaction',
    ({ name, parameters }) => `${name}/${parameters.length}`,
    'REMOTE_ACTION_TWICE',
    report,
  );
}

/** Older classes may hold tests beside other code. */
const TEST_CLASSES_SINCE = 28;

function requireTestClass(method: MethodSymbol, declared: DeclaredClass, report: Report): void {
  const name = method.annotations.has('testsetup') ? 'TestSetup' : 'IsTest';
  if (
    method.annotations.has(name.toLowerCase()) &&
    !declared.symbol.isTest &&
    declared.apiVersion >= TEST_CLASSES_SINCE
  ) {
    report(method.position, 'MODIFIER_REQUIRES', `Defining type for ${name}`, 'methods', 'IsTest');
  }
}

/** Methods of one annotation that callers could not tell apart. */
function checkTwins(
  methods: readonly MethodSymbol[],
  annotation: string,
  keyOf: (method: MethodSymbol) => string,
  code: DiagnosticCode,
  report: Report,
): void {
  const seen = new Set<string>();
  for (const method of methods.filter((candidate) => candidate.annotations.has(annotation))) {
    const key = keyOf(method).toLowerCase();
    if (seen.has(key)) {
      report(method.position, code, method.name);
    }
    seen.add(key);
  }
}

function requireStatic(method: MethodSymbol, what: string, report: Report): void {
  if (!method.isStatic) {
    report(method.position, 'MODIFIER_REQUIRES', what, 'methods', 'static');
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
