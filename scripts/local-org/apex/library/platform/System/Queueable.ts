import { defineClass, referencePage } from '../../define';

export const QueueableInterface = defineClass({
  namespace: 'System',
  name: 'Queueable',
  kind: 'interface',
  reference: referencePage('apex_class_System_Queueable'),
  methods: {
    'void execute(QueueableContext context)': null,
  },
});
