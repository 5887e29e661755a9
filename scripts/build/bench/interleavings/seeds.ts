/** Which histories are played: the environment may name others. */

/** `STAGELINK_SEED`, or 1. */
export function firstSeed(): number {
  return Number(process.env['STAGELINK_SEED'] ?? 1);
}

/** `STAGELINK_SEQUENCES`, or as many as are played where nobody says. */
export function sequences(otherwise: number): number {
  return Number(process.env['STAGELINK_SEQUENCES'] ?? otherwise);
}
