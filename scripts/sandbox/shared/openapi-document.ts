/** The parts of an OpenAPI 3.1 document that are read here. https://spec.openapis.org/oas/v3.1.1 */

export type Schema = Readonly<Record<string, unknown>>;

export interface Reference {
  readonly $ref: string;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'header' | 'path';
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface Body {
  readonly required?: boolean;
  /** By media type. */
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

export interface Answer extends Body {
  /** By name. */
  readonly headers?: Readonly<Record<string, object>>;
}

export interface Header {
  readonly required?: boolean;
}

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: Body | Reference;
  /** By status: `200`, `5XX` or `default`. */
  readonly responses: Readonly<Record<string, Body | Reference>>;
}

export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, object>>;
  readonly webhooks?: Readonly<Record<string, object>>;
}

/** A part of the document and where it stands there. */
export interface Located<T> {
  readonly value: T;
  /** JSON pointer, for example `/components/schemas/Order`. */
  readonly pointer: string;
}

/** The part at `pointer`; where that is a reference, what it refers to. */
export function locate<T>(document: OpenApiDocument, pointer: string): Located<T> {
  const value = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[unescapeStep(step)], document);
  const reference = (value as Partial<Reference> | undefined)?.$ref;
  return reference === undefined ? { value: value as T, pointer } : locate(document, reference.slice(1));
}

/** One step of a JSON pointer (RFC 6901). */
export function escapeStep(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescapeStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
