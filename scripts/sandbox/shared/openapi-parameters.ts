/** Reads the parameters of one operation of an OpenAPI document: text becomes what their schemas say, or a problem. */
import type { ValidateFunction } from 'ajv/dist/2020';
import { locate, type OpenApiDocument, type Parameter, type Reference, type Schema } from './openapi-document';
import { schemaErrors, type SchemaError } from './schema-errors';

export interface ReadParameters {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** By name in lower case. */
  readonly header: Readonly<Record<string, string>>;
}

type Place = Parameter['in'];

interface PathItem {
  readonly parameters?: readonly (Parameter | Reference)[];
}

export class ParameterReader {
  private readonly pathNames: readonly string[];
  private readonly known = new Map<Place, ReadonlyMap<string, Parameter>>();
  private readonly validate: ReadonlyMap<Place, ValidateFunction>;

  constructor(
    document: OpenApiDocument,
    path: string,
    pointer: string,
    compile: (schema: Schema) => ValidateFunction,
    name: string,
  ) {
    this.pathNames = [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]!);
    const found = [pointer.slice(0, pointer.lastIndexOf('/')), pointer].flatMap((owner) =>
      (locate<PathItem>(document, owner).value.parameters ?? []).map((_, index) =>
        locate<Parameter>(document, `${owner}/parameters/${index}`),
      ),
    );
    const places: readonly Place[] = ['path', 'query', 'header'];
    this.validate = new Map(
      places.map((place) => {
        const here = found.filter(({ value }) => value.in === place);
        this.known.set(place, new Map(here.map(({ value }) => [keyOf(value), value])));
        const properties = here.map(({ value, pointer: at }) => [
          keyOf(value),
          {
            $ref: `${name}#${encodeURI(at)}/schema`,
            ...('default' in value.schema && { default: value.schema['default'] }),
          },
        ]);
        const required = here.filter(({ value }) => value.required === true).map(({ value }) => keyOf(value));
        return [
          place,
          compile({
            type: 'object',
            properties: Object.fromEntries(properties) as Schema,
            required,
            // A caller sends many headers that no contract names; an unknown query parameter is a mistake.
            additionalProperties: place === 'header',
          }),
        ];
      }),
    );
  }

  takes(place: Place, name: string): boolean {
    return this.known.get(place)?.has(name) === true;
  }

  read(
    steps: readonly string[],
    search: URLSearchParams,
    headers: Readonly<Record<string, string>>,
  ): ReadParameters & { problems: readonly SchemaError[] } {
    const path = Object.fromEntries(this.pathNames.map((name, index) => [name, steps[index] ?? '']));
    const query: Record<string, unknown> = {};
    for (const name of new Set(search.keys())) {
      const values = search.getAll(name);
      query[name] = values.length === 1 ? values[0] : values;
    }
    const header = Object.fromEntries(Object.entries(headers).filter(([name]) => this.takes('header', name)));
    const problems = [...this.judge('path', path), ...this.judge('query', query), ...this.judge('header', header)];
    return { path, query, header, problems };
  }

  /** Changes the values to what the schemas say, and puts defaults where there is none. */
  private judge(place: Place, values: object): readonly SchemaError[] {
    return schemaErrors(this.validate.get(place)!, values).map(({ pointer, ...error }) => ({
      ...error,
      pointer: pointer.slice(1),
    }));
  }
}

/** Header names have no case. */
function keyOf({ in: place, name }: Parameter): string {
  return place === 'header' ? name.toLowerCase() : name;
}
