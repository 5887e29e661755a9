import { expect } from 'vitest';
import type { OpenApiContract } from '../../shared/openapi-contract';
import type { RequestRecorder } from '../../shared/request-recorder';

/** Every answer that was given conforms to the document, and so does every request that was taken. */
export function expectConformance(contract: OpenApiContract, requests: RequestRecorder): void {
  const exchanges = requests.exchanges();
  const wrong = exchanges.flatMap((exchange) => {
    const { method, path, status } = exchange;
    const problems = [...contract.checkAnswer(exchange), ...(status < 400 ? contract.checkRequest(exchange) : [])];
    return problems.map((problem) => `${method} ${path} ${status}: ${problem}`);
  });
  expect(wrong).toEqual([]);
  expect(exchanges.length).toBeGreaterThan(0);
}
