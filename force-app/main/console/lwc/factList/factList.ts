import { api, LightningElement } from 'lwc';
import { formatNumber } from 'c/consoleText';

/** Something that is known of a record. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly isTime: boolean;
}

interface ShownFact extends Fact {
  /** Of the value in the template, where the label is a key already. */
  readonly key: string;
}

export type Entry = readonly [label: string, value: string | number | null | undefined, kind?: 'time'];

/** What is not known is left out. */
export function factsFrom(entries: readonly Entry[]): Fact[] {
  return entries.flatMap(([label, value, kind]) =>
    value === null || value === undefined
      ? []
      : [{ label, value: typeof value === 'number' ? formatNumber(value) : value, isTime: kind === 'time' }],
  );
}

/** What is known of a record, as names and values. */
export default class FactList extends LightningElement {
  @api facts: readonly Fact[] = [];

  get shown(): ShownFact[] {
    return this.facts.map((fact) => ({ ...fact, key: `${fact.label} value` }));
  }
}
