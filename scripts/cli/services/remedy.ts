const TARGET = ' --target-org <alias>';

/** Writes the org that a command works on into a remedy: an alias that sf knows, or the running local org. */
export function forOrg(remedy: string, targetOrg: string | undefined): string {
  return targetOrg === undefined ? remedy.replaceAll(TARGET, '') : remedy.replaceAll('<alias>', targetOrg);
}
