/** `getUpdated` and `getDeleted`. */
import { deletedIn, updatedIn, type Deleted, type Updated } from '../../resources/changes';
import type { ApiCall } from '../../route';
import { text } from '../envelope';
import type { SoapAction } from '../service';
import { knownObject } from './sobjects';

export const getUpdated = changes(updatedIn);
export const getDeleted = changes(deletedIn);

type Changes = (call: ApiCall, objectName: string, span: { start: string; end: string }) => Updated | Deleted;

function changes(changesIn: Changes): SoapAction {
  return {
    run: (call, parameters) => {
      const { name } = knownObject(call, text(parameters, 'sObjectType'));
      const span = { start: text(parameters, 'startDate'), end: text(parameters, 'endDate') };
      return { result: changesIn(call, name, span) };
    },
  };
}
