/** Brings records back from the recycle bin, each for itself. */
import type { SObjectValue } from '../../../apex/runtime/sobject';
import { normaliseId } from '../../../data/storage/record-id';
import { errorsToJson, write } from '../../dml';
import { recordFromJson } from '../../record-json';
import type { ApiCall } from '../../route';
import { texts, type XmlObject } from '../envelope';
import type { SoapAction } from '../service';

export const undelete: SoapAction = {
  run: (call, parameters) => {
    const ids = texts(parameters, 'ids').map((id) => id.trim());
    const records = ids.map((id) => recordOf(call, id));
    const known = records.filter((record) => record !== null);
    const results = [...(known.length > 0 ? write(call, 'undelete', known) : [])];
    return {
      result: records.map((record, index): XmlObject => {
        const result = record && results.shift();
        if (!result) {
          return { errors: [{ message: `bad id ${ids[index]}`, statusCode: 'MALFORMED_ID' }], success: false };
        }
        const errors = errorsToJson(result.errors) as unknown as XmlObject[];
        return { errors, id: result.success ? result.id : null, success: result.success };
      }),
    };
  },
};

/** Null for what is no id of an object that there is. */
function recordOf({ org }: ApiCall, id: string): SObjectValue | null {
  const { schema } = org.facts;
  const object = normaliseId(id) === null ? null : schema.objectByKeyPrefix(id.slice(0, 3));
  return object ? recordFromJson({ Id: id }, object, schema) : null;
}
