/** Records of permission sets, which assignments refer to. */
import type { MetadataSource } from '../metadata/metadata-source';
import type { SystemRecords } from '../transactions/system-records';

export function writeSetupRecords(records: SystemRecords, source: MetadataSource): void {
  for (const { kind, fullName, label } of source.permissions) {
    if (kind === 'PermissionSet' && records.idWhere('PermissionSet', 'Name', fullName) === null) {
      records.insert('PermissionSet', { Name: fullName, Label: label, IsCustom: true, Type: 'Regular' });
    }
  }
  for (const { fullName, label } of source.permissionSetGroups) {
    if (records.idWhere('PermissionSetGroup', 'DeveloperName', fullName) === null) {
      records.insert('PermissionSetGroup', { DeveloperName: fullName, MasterLabel: label, Status: 'Updated' });
    }
  }
}
