/** Types as JSON, for the compiler's disk cache and for stored job state. */
import { types, type ApexType, type PrimitiveName } from '../types';

export type EncodedType =
  | readonly ['primitive' | 'sobject' | 'parameter', string]
  | readonly ['list' | 'set', EncodedType]
  | readonly ['map', EncodedType, EncodedType]
  | readonly ['class', string, ...EncodedType[]];

export function encodeType(type: ApexType): EncodedType {
  switch (type.kind) {
    case 'list':
    case 'set':
      return [type.kind, encodeType(type.element)];
    case 'map':
      return ['map', encodeType(type.key), encodeType(type.value)];
    case 'class':
      return ['class', baseName(type.name), ...type.typeArguments.map(encodeType)];
    default:
      return [type.kind, type.name];
  }
}

export function decodeType(encoded: EncodedType): ApexType {
  switch (encoded[0]) {
    case 'primitive':
      return types.primitive(encoded[1] as PrimitiveName);
    case 'sobject':
      return types.sobject(encoded[1]);
    case 'parameter':
      return types.parameter(encoded[1]);
    case 'list':
      return types.list(decodeType(encoded[1]));
    case 'set':
      return types.set(decodeType(encoded[1]));
    case 'map':
      return types.map(decodeType(encoded[1]), decodeType(encoded[2]));
    case 'class': {
      const [, name, ...typeArguments] = encoded;
      return types.class(name, typeArguments.map(decodeType));
    }
  }
}

function baseName(name: string): string {
  const bracket = name.indexOf('<');
  return bracket < 0 ? name : name.slice(0, bracket);
}
