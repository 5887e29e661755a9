/** Apex methods as tests have them; `jest.mock` is given `apexMethod` or `apexWire` as the module of the method. */

interface TestAdapter {
  emit(value: unknown): void;
  error(body?: unknown, status?: number, statusText?: string): void;
}

interface ApexModule<Method> {
  readonly default: Method;
}

/** A method that a component calls. */
export function apexMethod(): ApexModule<jest.Mock> {
  return { default: jest.fn() };
}

/** A method that is wired to a component. */
export function apexWire(): ApexModule<TestAdapter> {
  const { createApexTestWireAdapter } = jest.requireActual<{ createApexTestWireAdapter(spy: jest.Mock): TestAdapter }>(
    '@salesforce/sfdx-lwc-jest',
  );
  return { default: createApexTestWireAdapter(jest.fn()) };
}

/** The mock that stands in for a method. */
export function mockOf(method: unknown): jest.Mock {
  return method as jest.Mock;
}

/** The adapter that stands in for a wired method. */
export function wireOf(method: unknown): TestAdapter {
  return method as TestAdapter;
}

/** What a call rejects with when Apex throws. */
export function apexError(message: string): { readonly body: { readonly message: string } } {
  return { body: { message } };
}
