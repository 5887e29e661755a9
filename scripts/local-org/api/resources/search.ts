/** `search`: there is no search index here, so SOSL is refused by name instead of finding nothing. */
import { NotEmulatedError } from '../../apex/runtime/exception';
import type { Route } from '../route';

export const searchRoutes: readonly Route[] = ['search', 'parameterizedSearch'].flatMap((resource) =>
  ['GET', 'POST'].map((method) => ({
    method,
    pattern: `/services/data/:version/${resource}`,
    handle: () => {
      throw new NotEmulatedError('SOSL over the wire');
    },
  })),
);
