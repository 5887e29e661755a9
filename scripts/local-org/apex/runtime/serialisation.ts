/**
 * Object graphs as text and back: the state of queueables, batches, schedulables and finalizers between their
 * transactions. Shared references and cycles survive; static and `transient` state does not, as on the platform.
 */
import { decodeGraph } from './serialisation-decode';
import { encodeGraph } from './serialisation-encode';

/** Throws `System.SerializationException` for what the platform cannot keep either. */
export function serialise(value: unknown): string {
  return JSON.stringify(encodeGraph(value));
}

/** User classes are found in the running transaction's registry; a class or field that is gone is left out. */
export function deserialise(text: string): unknown {
  return decodeGraph(JSON.parse(text) as ReturnType<typeof encodeGraph>);
}
