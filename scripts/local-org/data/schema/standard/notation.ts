/**
 * The short notation in which the facts about standard fields are written:
 *
 *     string(255) required name
 *     picklist[*New|Working|Closed] restricted
 *     currency(18,2)
 *     reference -> Account list=Contacts cascade
 *
 * `*` marks the default value. Flags: `required`, `name`, `unique`, `externalId`, `idLookup`, `caseSensitive`, `html`,
 * `readOnly` (set by the platform), `createOnly`, `cascade`, `restrict` (what deleting the parent does), `hidden` (the
 * object does not have the field), `auto=<display format>`, `default=<value>`, `list=<child relationship>`,
 * `relationship=<name>` (where the signature jar has no relationship), `from=<path>` (always the value there).
 */
import type { FieldDescribe, FieldType } from '../schema';
import { newField, picklistValue, type FieldFacts } from '../field';

type MutableFacts = { -readonly [K in keyof FieldFacts]: FieldFacts[K] };

const FLAGS: Readonly<Record<string, (facts: MutableFacts) => void>> = {
  required: (facts) => (facts.nillable = false),
  name: (facts) => (facts.nameField = true),
  unique: (facts) => (facts.unique = true),
  externalId: (facts) => (facts.externalId = true),
  idLookup: (facts) => (facts.idLookup = true),
  caseSensitive: (facts) => (facts.caseSensitive = true),
  html: (facts) => (facts.htmlFormatted = true),
  restricted: (facts) => (facts.restrictedPicklist = true),
  cascade: (facts) => (facts.cascadeDelete = true),
  restrict: (facts) => (facts.restrictedDelete = true),
  createOnly: (facts) => (facts.updateable = false),
  readOnly: (facts) => {
    facts.createable = false;
    facts.updateable = false;
  },
};

export const HIDDEN = 'hidden';

export function parseField(name: string, notation: string, known: Partial<FieldDescribe> = {}): FieldDescribe {
  const [, type, arguments_, values, rest] = /^(\w+)(?:\(([\d,]+)\))?(?:\[([^\]]*)\])?(.*)$/.exec(notation) ?? [];
  if (type === undefined) {
    throw new Error(`Cannot read the notation of ${name}: ${notation}`);
  }
  const facts: MutableFacts = { ...known, name, type: type as FieldType };
  sizes(facts, arguments_);
  if (values !== undefined) {
    facts.picklistValues = values
      .split('|')
      .map((value) => picklistValue(value.replace(/^\*/, ''), value.startsWith('*')));
    facts.defaultValue = facts.picklistValues.find((value) => value.default)?.value ?? null;
  }
  flags(facts, rest);
  if (facts.type === 'picklist' && facts.length === undefined) {
    facts.length = 255;
  }
  return newField(facts);
}

function sizes(facts: MutableFacts, text: string | undefined): void {
  const [first = 0, second] = (text ?? '').split(',').map(Number);
  if (second !== undefined) {
    facts.precision = first;
    facts.scale = second;
  } else if (facts.type === 'int') {
    facts.precision = first || 9;
  } else if (first > 0) {
    facts.length = first;
  }
}

function flags(facts: MutableFacts, text: string): void {
  const targets = /->\s*([\w|]+)/.exec(text);
  if (targets) {
    facts.referenceTo = targets[1].split('|');
  }
  for (const word of text.replace(/->\s*[\w|]+/, '').match(/\w+=\S+|\w+/g) ?? []) {
    const [flag, value] = word.split('=');
    if (flag === 'auto') {
      facts.autoNumber = true;
      facts.displayFormat = value;
    } else if (flag === 'default') {
      facts.defaultValue = value === 'true' ? true : value.replaceAll('_', ' ');
    } else if (flag === 'from') {
      facts.calculated = true;
      facts.formula = value;
    } else if (flag === 'relationship') {
      facts.relationshipName = value;
    } else if (flag === 'list') {
      facts.childRelationshipName = value;
    } else if (FLAGS[flag]) {
      FLAGS[flag](facts);
    } else {
      throw new Error(`Unknown word ${word} in the notation of ${facts.name}.`);
    }
  }
}
