/** The extra argument of library classes that depend on their caller: access mode, sharing, variables to bind. */
import type { MethodSymbol } from '../semantics/bound';
import type { BodyContext } from './body-context';
import { staticsName } from './names';

/** Methods that take SOQL text, in which `:name` may stand for any variable in scope. */
const BINDS_VARIABLES = /^(query|countquery|getquerylocator|getcursor)$/i;

export function callerArgument(method: MethodSymbol, body: BodyContext): string {
  const { access } = body.options;
  const binds = BINDS_VARIABLES.test(method.name);
  if (!binds && access.sharing !== 'inherited') {
    return body.program.caller(access);
  }
  const bound = binds ? variables(body).join(', ') : '';
  return `{ ...${body.access(access.access)}, variables: () => new Map([${bound}]) }`;
}

/** Fields first, so that a local variable of the same name hides them. */
function variables(body: BodyContext): string[] {
  const { hierarchy } = body.program;
  const { owner, self } = body.options;
  const entry = (name: string, value: string): string => `[${JSON.stringify(name.toLowerCase())}, ${value}]`;
  const fields = [...owner.fields, ...owner.properties.filter((property) => !hierarchy.hasAccessors(property))];
  const staticFields = fields.filter((field) => field.isStatic);
  return [
    ...staticFields.map((field) => entry(field.name, `${body.program.name(staticsName(owner))}().${field.name}`)),
    ...(self === null ? [] : fields.filter((field) => !field.isStatic)).map((field) =>
      entry(field.name, `${self ?? ''}.${hierarchy.slot(field)}`),
    ),
    ...body.scope.map((local) => entry(local.name, body.local(local))),
  ];
}
