/** `describeGlobal`, `describeSObject` and `describeSObjects`: what the REST API tells, as elements. */
import { TOOLING_OBJECTS } from '../../../data/schema/standard/tooling';
import { ApiError } from '../../api-error';
import { objectDetail, objectSummary } from '../../describe-json';
import type { JsonObject } from '../../record-json';
import type { ApiCall } from '../../route';
import { text, texts, type XmlObject, type XmlValue } from '../envelope';
import type { SoapAction } from '../service';
import { knownObject } from './sobjects';

const MAXIMUM = 100;

export const describeGlobal: SoapAction = {
  run: ({ org, version }) => {
    const known = [...org.facts.schema.objects()].filter(({ name }) => !(name in TOOLING_OBJECTS));
    const sobjects = known.map((object) => elements(objectSummary(object, version)));
    return { result: { encoding: 'UTF-8', maxBatchSize: 200, sobjects } };
  },
};

export const describeSObject: SoapAction = {
  run: (call, parameters) => ({ result: described(call, text(parameters, 'sObjectType')) }),
};

export const describeSObjects: SoapAction = {
  run: (call, parameters) => {
    const names = texts(parameters, 'sObjectType').map((name) => name.trim());
    if (names.length > MAXIMUM) {
      throw new ApiError(500, 'EXCEEDED_MAX_SOBJECT_TYPES', `exceeded maximum number of types: ${MAXIMUM}`);
    }
    return { result: names.map((name) => described(call, name)) };
  },
};

function described(call: ApiCall, name: string): XmlObject {
  const { org, user, version } = call;
  const object = knownObject(call, name);
  const { permissions, schema } = org.facts;
  return elements(objectDetail(object, schema, version, (field) => permissions.field(user, object.name, field.name)));
}

/** In the order of their names, as the schema of the service has them; addresses are the REST API's alone. */
function elements(json: JsonObject): XmlObject {
  const entries = Object.entries(json).filter(([name]) => name !== 'urls');
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, element(value)]),
  );
}

/** What is null stands in no answer to a describe. */
function element(value: unknown): XmlValue {
  if (Array.isArray(value)) {
    return value.map(element);
  }
  return typeof value === 'object' && value !== null
    ? elements(value as JsonObject)
    : ((value ?? undefined) as XmlValue);
}
