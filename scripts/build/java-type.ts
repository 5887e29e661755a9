/** Types of the signature jar as Apex writes them. */

const PACKAGE = 'com/nawforce/runforce/';

/** Namespaces whose folder is written otherwise than the namespace. */
const NAMESPACES: Readonly<Record<string, string>> = {
  cache: 'Cache',
  dom: 'Dom',
  eventbus: 'EventBus',
  reports: 'Reports',
};

/** Types that stand for what Apex has no name for. */
const INTERNAL: Readonly<Record<string, string>> = {
  'Internal/SObjectType$': 'Schema.SObjectType',
  'Internal/DescribeSObjectResult$': 'Schema.DescribeSObjectResult',
  'Internal/RecordSet$': 'List<SObject>',
};

/** `Dom.XmlNode`, `Database.DMLOptions.EmailHeader`; null for what is no class of the platform. */
export function apexClassName(javaName: string): { readonly namespace: string; readonly name: string } | null {
  const [folder, rest] = javaName.startsWith(PACKAGE) ? javaName.slice(PACKAGE.length).split('/') : [];
  if (folder === undefined || rest === undefined || folder === 'Internal' || folder.startsWith('SObject')) {
    return null;
  }
  return { namespace: NAMESPACES[folder] ?? folder, name: withoutMark(rest.replace(/\$(?=\w)/g, '.')) };
}

/** Names that Java keeps for itself end with a `$`, some begin with one. */
export function withoutMark(name: string): string {
  return name.replace(/^\$(?=\w)|\$$/g, '');
}

export interface MethodType {
  readonly parameters: readonly string[];
  readonly result: string;
}

/** Reads field and method signatures (The JVM Specification, 4.7.9.1). */
export class JavaTypeReader {
  private position = 0;

  /** @param knows whether the local org has an SObject type of this name */
  constructor(
    private readonly text: string,
    private readonly knows: (objectName: string) => boolean,
  ) {}

  type(): string {
    const tag = this.text[this.position++];
    switch (tag) {
      case 'V':
        return 'void';
      case 'Z':
        return 'Boolean';
      case '[':
        return `List<${this.type()}>`;
      case 'T':
        return this.until(';');
      case '+':
      case '-':
        return this.type();
      case '*':
        return 'Object';
      case 'L':
        return this.classType();
      default:
        throw new Error(`The type ${this.text} has a part ${tag} that no signature of the platform has.`);
    }
  }

  method(): MethodType {
    const parameters: string[] = [];
    // Type parameters of a method of its own: Apex has none.
    this.position = this.text.indexOf('(') + 1;
    while (this.text[this.position] !== ')') {
      parameters.push(this.type());
    }
    this.position += 1;
    return { parameters, result: this.type() };
  }

  private classType(): string {
    const start = this.position;
    while (!'<;'.includes(this.text[this.position])) {
      this.position += 1;
    }
    const javaName = this.text.slice(start, this.position);
    const typeArguments: string[] = [];
    if (this.text[this.position] === '<') {
      this.position += 1;
      while (this.text[this.position] !== '>') {
        typeArguments.push(this.type());
      }
      this.position += 1;
    }
    this.position += 1;
    const name = this.nameOf(javaName);
    return typeArguments.length === 0 || name.includes('<') ? name : `${name}<${typeArguments.join(',')}>`;
  }

  private nameOf(javaName: string): string {
    const local = javaName.slice(PACKAGE.length);
    if (!javaName.startsWith(PACKAGE) || local.startsWith('Internal/')) {
      return INTERNAL[local] ?? 'Object';
    }
    if (local.startsWith('SObjects/')) {
      const objectName = withoutMark(local.slice('SObjects/'.length));
      return this.knows(objectName) ? objectName : 'SObject';
    }
    const found = apexClassName(javaName);
    if (!found) {
      return 'SObject';
    }
    return found.namespace === 'System' ? found.name : `${found.namespace}.${found.name}`;
  }

  private until(end: string): string {
    const stop = this.text.indexOf(end, this.position);
    const part = this.text.slice(this.position, stop);
    this.position = stop + 1;
    return part;
  }
}
