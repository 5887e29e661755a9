/** The schema of one org, held in maps; built by `build-schema.ts`. */
import {
  componentKey,
  type ChildRelationship,
  type FieldDescribe,
  type NamedComponent,
  type ObjectDescribe,
  type Schema,
} from './schema';

export class OrgSchema implements Schema {
  private readonly byName = new Map<string, ObjectDescribe>();
  /** Also by the name as the object itself writes it, which is how records know it. */
  private readonly byOwnName = new Map<string, ObjectDescribe>();
  private readonly byKeyPrefix = new Map<string, ObjectDescribe>();
  private readonly children = new Map<string, ChildRelationship[]>();
  private readonly parents = new Map<string, FieldDescribe>();

  /** @param named keys of the components that Apex may name */
  constructor(
    objects: Iterable<ObjectDescribe>,
    private readonly named: ReadonlySet<string> = new Set(),
  ) {
    for (const object of objects) {
      this.byName.set(object.name.toLowerCase(), object);
      this.byOwnName.set(object.name, object);
      if (!this.byKeyPrefix.has(object.keyPrefix)) {
        this.byKeyPrefix.set(object.keyPrefix, object);
      }
      for (const field of object.fields.values()) {
        this.addRelationship(object, field);
      }
    }
  }

  hasComponent(type: NamedComponent, name: string): boolean {
    return this.named.has(componentKey(type, name));
  }

  components(): Iterable<string> {
    return this.named;
  }

  object(name: string): ObjectDescribe | null {
    return this.byOwnName.get(name) ?? this.byName.get(name.toLowerCase()) ?? null;
  }

  objectByKeyPrefix(prefix: string): ObjectDescribe | null {
    return this.byKeyPrefix.get(prefix) ?? null;
  }

  field(objectName: string, fieldName: string): FieldDescribe | null {
    return this.object(objectName)?.fields.get(fieldName.toLowerCase()) ?? null;
  }

  parentRelationship(objectName: string, relationshipName: string): FieldDescribe | null {
    return this.parents.get(`${objectName}.${relationshipName}`.toLowerCase()) ?? null;
  }

  childRelationships(objectName: string): readonly ChildRelationship[] {
    return this.children.get(objectName.toLowerCase()) ?? [];
  }

  objects(): Iterable<ObjectDescribe> {
    return this.byName.values();
  }

  private addRelationship(object: ObjectDescribe, field: FieldDescribe): void {
    if (field.relationshipName) {
      this.parents.set(`${object.name}.${field.relationshipName}`.toLowerCase(), field);
    }
    for (const parent of field.referenceTo) {
      const list = this.children.get(parent.toLowerCase()) ?? [];
      list.push({
        childObject: object.name,
        field: field.name,
        relationshipName: field.childRelationshipName ?? '',
      });
      this.children.set(parent.toLowerCase(), list);
    }
  }
}
