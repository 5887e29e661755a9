/** Programs in Apex against the same programs in TypeScript. Their answers have to be the same. */
import { BenchOrg } from '../bench-org';
import type { ComparisonResult } from '../bench-report';
import { PROGRAMS, type Program } from '../by-hand/programs';
import { generateRows } from '../fhir-rows';
import { compare, rounded } from '../timing';

export interface ComputeRequest {
  readonly cacheFolder: string;
}

const REPETITIONS = { warmUps: 3, repetitions: 7 };
/** Patients in the JSON text that the program `json` reads. */
const RESOURCES = 2000;

export function measureCompute({ cacheFolder }: ComputeRequest): ComparisonResult[] {
  const bench = BenchOrg.open(cacheFolder);
  try {
    const body = `[${generateRows(RESOURCES * 2, 1).patients.join(',')}]`;
    return PROGRAMS.map((program) => measureProgram(bench, program, program.name === 'json' ? body : ''));
  } finally {
    bench.close();
  }
}

function measureProgram(bench: BenchOrg, { name, target, run }: Program, body: string): ComparisonResult {
  const inApex = (): string => JSON.parse(bench.call(`compute/${name}`, body)) as string;
  const [answer, expected] = [inApex(), run(body)];
  if (answer !== expected) {
    throw new Error(`${name}: Apex answers ${answer}, TypeScript ${expected}.`);
  }
  const [apexMs, byHandMs] = compare(
    () => void inApex(),
    () => void run(body),
    REPETITIONS,
  );
  const ratio = rounded(apexMs / byHandMs);
  return { name, apexMs: rounded(apexMs), byHandMs: rounded(byHandMs), ratio, target, ok: ratio <= target };
}
