import { stringToId } from '../runtime/conversions';
import { objectToken } from '../runtime/org-values';
import { transaction } from '../runtime/transaction';
import { defineClass, referencePage } from './define';
import { onClass, onInstance } from './strict';

const SUFFIX_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** Corrects the case of the first 15 characters from what the last three say. */
function restoreCasing(id: string): string {
  return [...id.slice(0, 15)]
    .map((character, index) => {
      const bits = SUFFIX_ALPHABET.indexOf(id[15 + Math.floor(index / 5)]!.toUpperCase());
      return bits & (1 << (index % 5)) ? character.toUpperCase() : character.toLowerCase();
    })
    .join('');
}

function valueOf(text: string, restore: boolean): string | null {
  const id = stringToId(text);
  return restore && text.length === 18 ? stringToId(restoreCasing(text)) : id;
}

function typeToken(id: string): object | null {
  const object = transaction().org.schema.objectByKeyPrefix(id.slice(0, 3));
  return object ? objectToken(object.name) : null;
}

export const IdClass = defineClass({
  namespace: 'System',
  name: 'Id',
  reference: referencePage('apex_methods_system_id'),
  methods: {
    'Schema.SObjectType getSObjectType()': onInstance(typeToken),
    'String to15()': onInstance((id: string) => id.slice(0, 15)),
    'static Id valueOf(String text)': onClass((text: string) => valueOf(text, false)),
    'static Id valueOf(String text, Boolean restoreCasing)': onClass(valueOf),
  },
});
