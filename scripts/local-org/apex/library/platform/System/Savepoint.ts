import { defineClass, referencePage } from '../../define';

/** `id` names it to the database service. */
export class Savepoint {
  constructor(readonly id: string) {}
}

export const SavepointClass = defineClass({
  namespace: 'System',
  name: 'Savepoint',
  reference: referencePage('apex_methods_system_database'),
  instances: Savepoint,
});
