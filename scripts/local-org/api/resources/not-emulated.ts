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
  ['process/approvals', 'Approval processes'],
  ['process/rules', 'Workflow rules'],
  ['process/rules/:rest*', 'Workflow rules'],
  ['quickActions', 'Quick actions'],
  ['quickActions/:rest*', 'Quick actions'],
  ['sobjects/:object/quickActions', 'Quick actions'],
  ['sobjects/:object/quickActions/:rest*', 'Quick actions'],
  ['sobjects/:object/listviews', 'List views'],
  ['sobjects/:object/listviews/:rest*', 'List views'],
  ['sobjects/:object/describe/namedLayouts/:name', 'Named layouts'],
  ['sobjects/:object/describe/approvalLayouts', 'Approval layouts'],
  ['sobjects/:object/describe/approvalLayouts/:name', 'Approval layouts'],
  ['tabs', 'Tabs over REST'],
  ['theme', 'The theme of an org'],
  ['tooling/completions', 'Completions of the Tooling API'],
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
