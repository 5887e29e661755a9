/** Rows of permission sets, their groups and grants, custom permissions and queues. */
import type { MetadataSource } from '../metadata-source';
import type { PermissionModel } from '../models';
import type { Seeder } from './seeder';

export function saveAccessRecords(seeder: Seeder, source: MetadataSource): void {
  for (const { fullName, label } of source.customPermissions) {
    seeder.save('CustomPermission', ['DeveloperName'], { DeveloperName: fullName, MasterLabel: label });
  }
  for (const model of source.permissions) {
    if (model.kind === 'PermissionSet') {
      savePermissionSet(seeder, model);
    }
  }
  for (const { fullName, label, permissionSets } of source.permissionSetGroups) {
    const groupId = seeder.save('PermissionSetGroup', ['DeveloperName'], {
      DeveloperName: fullName,
      MasterLabel: label,
      Status: 'Updated',
    });
    seeder.clear('PermissionSetGroupComponent', 'PermissionSetGroupId', groupId);
    for (const name of permissionSets) {
      const permissionSetId = seeder.save('PermissionSet', ['Name'], { Name: name });
      const values = { PermissionSetGroupId: groupId, PermissionSetId: permissionSetId };
      seeder.save('PermissionSetGroupComponent', Object.keys(values), values);
    }
  }
  for (const queue of source.queues) {
    const values = { Name: queue.name, DeveloperName: queue.fullName, Type: 'Queue', Email: queue.email };
    const queueId = seeder.save('Group', ['DeveloperName', 'Type'], values);
    seeder.clear('QueueSobject', 'QueueId', queueId);
    for (const objectName of queue.objects) {
      seeder.save('QueueSobject', ['QueueId', 'SobjectType'], { QueueId: queueId, SobjectType: objectName });
    }
  }
}

function savePermissionSet(seeder: Seeder, model: PermissionModel): void {
  const parentId = seeder.save('PermissionSet', ['Name'], {
    Name: model.fullName,
    Label: model.label,
    Description: model.description,
    IsCustom: true,
    Type: 'Regular',
    PermissionsModifyAllData: model.userPermissions.includes('ModifyAllData'),
    PermissionsViewAllData: model.userPermissions.includes('ViewAllData'),
  });
  seeder.clear('ObjectPermissions', 'ParentId', parentId);
  for (const granted of model.objects) {
    seeder.save('ObjectPermissions', ['ParentId', 'SobjectType'], {
      ParentId: parentId,
      SobjectType: granted.object,
      PermissionsCreate: granted.create,
      PermissionsRead: granted.read,
      PermissionsEdit: granted.edit,
      PermissionsDelete: granted.delete,
      PermissionsViewAllRecords: granted.viewAll,
      PermissionsModifyAllRecords: granted.modifyAll,
      PermissionsViewAllFields: granted.viewAllFields,
    });
  }
  seeder.clear('FieldPermissions', 'ParentId', parentId);
  for (const { field, read, edit } of model.fields) {
    seeder.save('FieldPermissions', ['ParentId', 'Field'], {
      ParentId: parentId,
      SobjectType: field.split('.')[0],
      Field: field,
      PermissionsRead: read || edit,
      PermissionsEdit: edit,
    });
  }
  seeder.clear('SetupEntityAccess', 'ParentId', parentId);
  for (const name of model.customPermissions) {
    const SetupEntityId = seeder.save('CustomPermission', ['DeveloperName'], { DeveloperName: name });
    const values = { ParentId: parentId, SetupEntityId, SetupEntityType: 'CustomPermission' };
    seeder.save('SetupEntityAccess', ['ParentId', 'SetupEntityId'], values);
  }
}
