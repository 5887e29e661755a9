/**
 * Apex stack traces. Emitted code keeps one Apex statement to a line of JavaScript, so that a table from JavaScript
 * lines to Apex lines is enough to translate the stack that V8 recorded; running code pays nothing.
 */
import type { ApexException } from './exception';

export interface ApexFrame {
  /** `Class.Outer.Inner.method`, `Class.Foo.<init>`, `Trigger.AccountTrigger`, `AnonymousBlock`. */
  readonly location: string;
  readonly line: number;
}

/** Frames by the 1-based line of the emitted file; 0 or a hole where a line has no Apex source. */
export interface LineMap {
  readonly locations: readonly string[];
  /** Per JavaScript line the index into `locations`, or -1. */
  readonly locationOfLine: readonly number[];
  /** Per JavaScript line the Apex line. */
  readonly apexLine: readonly number[];
}

const lineMaps = new Map<string, LineMap>();
/** Anonymous blocks come and go: only the last ones can still show a trace. */
const KEPT_BLOCKS = 100;
const blocks: string[] = [];
const FILE_PREFIX = 'apex-program-';
let nextFile = 1;

/** Platform stack traces have no length limit that code could see; JavaScript's default of 10 is too short. */
const STACK_FRAMES = 60;

/** A file name for `vm.Script` under which the frames of the emitted code are found again. */
export function registerLineMap(map: LineMap, lifetime: 'program' | 'block' = 'program'): string {
  Error.stackTraceLimit = Math.max(Error.stackTraceLimit, STACK_FRAMES);
  const fileName = `${FILE_PREFIX}${nextFile}.js`;
  nextFile += 1;
  lineMaps.set(fileName, map);
  if (lifetime === 'block') {
    blocks.push(fileName);
    lineMaps.delete(blocks.length > KEPT_BLOCKS ? (blocks.shift() ?? '') : '');
  }
  return fileName;
}

const FRAME = /(apex-program-\d+\.js):(\d+):\d+/g;

/** Innermost first. */
export function apexFrames(error: Error): readonly ApexFrame[] {
  const frames: ApexFrame[] = [];
  for (const [, fileName = '', lineText] of (error.stack ?? '').matchAll(FRAME)) {
    const map = lineMaps.get(fileName);
    const index = Number(lineText) - 1;
    const location = map?.locations[map.locationOfLine[index] ?? -1];
    if (map && location !== undefined) {
      frames.push({ location, line: map.apexLine[index] ?? 0 });
    }
  }
  return frames;
}

/** What `getStackTraceString()` answers: `Class.Foo.bar: line 12, column 1`, one frame a line. */
export function apexStackTrace(exception: ApexException): string {
  return apexFrames(exception)
    .map((frame) => `${frame.location}: line ${frame.line}, column 1`)
    .join('\n');
}

/** What `getLineNumber()` answers: the line that threw; 1 when no Apex code is on the stack. */
export function apexLineNumber(exception: ApexException): number {
  return apexFrames(exception)[0]?.line ?? 1;
}
