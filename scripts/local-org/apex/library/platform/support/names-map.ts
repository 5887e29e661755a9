/** The maps of the describe calls: keyed by lower-cased API names, looked up without regard to case. */
import { ApexMap } from '../../../runtime/collections';

export class NamesMap extends ApexMap {
  override get(key: unknown): unknown {
    return super.get(lower(key));
  }

  override put(key: unknown, value: unknown): unknown {
    return super.put(lower(key), value);
  }

  override has(key: unknown): boolean {
    return super.has(lower(key));
  }

  override remove(key: unknown): unknown {
    return super.remove(lower(key));
  }
}

function lower(key: unknown): unknown {
  return typeof key === 'string' ? key.toLowerCase() : key;
}
