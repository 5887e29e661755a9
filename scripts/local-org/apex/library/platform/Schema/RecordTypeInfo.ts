import type { RecordTypeDescribe } from '../../../../data/schema/schema';
import { defineClass, referencePage } from '../../define';
import { getters } from '../support/members';

/** Every object has the master record type beside its own. */
const MASTER: RecordTypeDescribe = {
  id: '012000000000000AAA',
  developerName: 'Master',
  name: 'Master',
  active: true,
  isPersonType: false,
};

export class RecordTypeInfo {
  readonly id: string;
  readonly developerName: string;
  readonly name: string;
  readonly active: boolean;
  readonly available = true;
  readonly master: boolean;

  constructor(
    recordType: RecordTypeDescribe,
    readonly isDefault: boolean,
  ) {
    this.id = recordType.id;
    this.developerName = recordType.developerName;
    this.name = recordType.name;
    this.active = recordType.active;
    this.master = recordType === MASTER;
  }
}

/** The object's own record types in order, then the master; the master is the default where there is no other. */
export function recordTypeInfos(recordTypes: readonly RecordTypeDescribe[]): readonly RecordTypeInfo[] {
  const defaultType = recordTypes.find((recordType) => recordType.active) ?? MASTER;
  return [...recordTypes, MASTER].map((recordType) => new RecordTypeInfo(recordType, recordType === defaultType));
}

export const RecordTypeInfoClass = defineClass({
  namespace: 'Schema',
  name: 'RecordTypeInfo',
  reference: referencePage('apex_class_Schema_RecordTypeInfo'),
  instances: RecordTypeInfo,
  methods: getters<RecordTypeInfo>({
    'Id getRecordTypeId()': 'id',
    'String getDeveloperName()': 'developerName',
    'String getName()': 'name',
    'Boolean isActive()': 'active',
    'Boolean isAvailable()': 'available',
    'Boolean isDefaultRecordTypeMapping()': 'isDefault',
    'Boolean isMaster()': 'master',
  }),
});
