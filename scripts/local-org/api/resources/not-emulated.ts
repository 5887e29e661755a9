/** Resources of the platform that the local org does not have: they say so, rather than that they do not exist. */
import { NotEmulatedError } from '../../apex/runtime/exception';
import type { Route } from '../route';

const DATA = '/services/data/:version';

/** Pattern below the version, and what it is of. */
const RESOURCES: readonly (readonly [pattern: string, what: string])[] = [
  ['analytics/:rest*', 'The Reports and Dashboards API'],
  ['chatter', 'Connect REST API (Chatter)'],
  ['chatter/:rest*', 'Connect REST API (Chatter)'],
  ['connect/:rest*', 'Connect REST API'],
  ['process/approvals', 'An approval process'],
  ['process/rules', 'A workflow rule'],
  ['process/rules/:rest*', 'A workflow rule'],
  ['quickActions', 'A quick action'],
  ['quickActions/:rest*', 'A quick action'],
  ['sobjects/:object/quickActions', 'A quick action'],
  ['sobjects/:object/quickActions/:rest*', 'A quick action'],
  ['sobjects/:object/listviews', 'A list view'],
  ['sobjects/:object/listviews/:rest*', 'A list view'],
  ['sobjects/:object/describe/namedLayouts/:name', 'A named layout'],
  ['sobjects/:object/describe/approvalLayouts', 'An approval layout'],
  ['sobjects/:object/describe/approvalLayouts/:name', 'An approval layout'],
  ['tabs', 'The list of tabs'],
  ['theme', 'The theme of an org'],
  ['tooling/completions', 'The list of completions'],
];

export const notEmulatedRoutes: readonly Route[] = RESOURCES.flatMap(([pattern, what]) =>
  ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'].map((method) => ({
    method,
    pattern: `${DATA}/${pattern}`,
    handle: () => {
      throw new NotEmulatedError(what);
    },
  })),
);
