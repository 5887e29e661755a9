/**
 * Writes `scripts/local-org/apex/library/generated/platform-classes.json`: the signatures of the platform's classes, read
 * from the class files of the signature jar that the code analyzer carries. What the local org does not emulate compiles
 * by them. Run it again when the jar's version changes:
 * `node -r ./scripts/register.js scripts/build/generate-platform-classes.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { FLAGS, readClassFile, type ClassFile, type Member } from './class-file';
import { apexClassName, JavaTypeReader, withoutMark } from './java-type';
import { STANDARD_OBJECTS } from './standard-object-names';

const JAR = 'node_modules/@salesforce/code-analyzer-pmd-engine/dist/java-lib/standard-types-65.0.0.jar';
export const TARGET = 'scripts/local-org/apex/library/generated/platform-classes.json';
const PACKAGE = 'com/nawforce/runforce/';

/** Namespaces that code bases use; those of single clouds and of add-ons are left out. */
const NAMESPACES: ReadonlySet<string> = new Set(
  (
    'ApexPages Approval Auth Cache Canvas Compression ConnectApi DataSource DataWeave Database Datacloud Dom EventBus ' +
    'Flow FormulaEval Invocable KbManagement Messaging Metadata Process QuickAction Reports Schema Search Site Support ' +
    'System TerritoryMgmt TxnSecurity UserProvisioning VisualEditor Wave'
  ).split(' '),
);

/** What Apex writes like a class and the compiler knows by itself (labels, triggers), and what no code can name. */
const NO_CLASSES = /^(Label|Trigger|\w+Impl)$/;

/** Members that the class files lack. */
const ADDED: Readonly<Record<string, Pick<GeneratedClass, 'properties' | 'methods'>>> = {
  'Database.LeadConvert': {
    properties: ['Id relatedPersonAccountId'],
    methods: ['Id getRelatedPersonAccountId()', 'void setRelatedPersonAccountId(Id relatedPersonAccountId)'],
  },
  'Database.LeadConvertResult': { methods: ['Id getRelatedPersonAccountId()'] },
};

/** Classes that code extends, with the methods it has to write; the class files do not tell. */
const EXTENDED: Readonly<Record<string, readonly string[]>> = {
  'Auth.AuthProviderPluginClass': [],
  'Auth.ConnectedAppPlugin': [],
  'DataSource.Connection': ['query', 'sync'],
  'DataSource.Provider': ['getAuthenticationCapabilities', 'getCapabilities', 'getConnection'],
  'UserProvisioning.UserProvisioningPlugin': [],
  'VisualEditor.DynamicPickList': ['getDefaultValue', 'getValues'],
};

interface ClassName {
  readonly namespace: string;
  readonly name: string;
}

/** As `LibraryClass` has it, with signatures alone. */
export interface GeneratedClass extends ClassName {
  readonly kind?: 'interface' | 'enum';
  readonly abstract?: true;
  readonly virtual?: true;
  readonly typeParameters?: readonly string[];
  readonly extends?: string;
  readonly implements?: readonly string[];
  readonly values?: readonly string[];
  readonly constructors?: readonly string[];
  readonly properties?: readonly string[];
  readonly methods?: readonly string[];
}

export function generate(root: string): readonly GeneratedClass[] {
  const entries = unzipSync(readFileSync(join(root, JAR)), {
    filter: ({ name }) => name.startsWith(PACKAGE) && name.endsWith('.class'),
  });
  const files = Object.values(entries).map(readClassFile);
  const extended = new Set(files.map(({ superclass }) => superclass));
  const described = files.flatMap((file) => describe(file, extended) ?? []);
  const known = new Set(described.map(fullName));
  return described
    .map((one) => withoutUnknown(one, known))
    .sort((left, right) => fullName(left).localeCompare(fullName(right)));
}

/** Without the members that name a type of a namespace that is left out. */
function withoutUnknown(described: GeneratedClass, known: ReadonlySet<string>): GeneratedClass {
  const isKnown = (text: string): boolean =>
    (text.match(/\b[A-Z]\w*(?:\.\w+)+/g) ?? []).every((name) => known.has(name) || known.has(`System.${name}`));
  const { constructors = [], properties = [], methods = [], ...rest } = described;
  return {
    ...rest,
    ...listed('constructors', constructors.filter(isKnown)),
    ...listed('properties', properties.filter(isKnown)),
    ...listed('methods', methods.filter(isKnown)),
  };
}

function fullName({ namespace, name }: ClassName): string {
  return `${namespace}.${name}`;
}

const objects = new Set(STANDARD_OBJECTS);

function reader(text: string): JavaTypeReader {
  return new JavaTypeReader(text, (name) => objects.has(name));
}

function describe(file: ClassFile, extended: ReadonlySet<string>): GeneratedClass | null {
  const own = apexClassName(file.name);
  if (!own || !NAMESPACES.has(own.namespace) || NO_CLASSES.test(own.name)) {
    return null;
  }
  const isEnum = (file.flags & FLAGS.enum) !== 0;
  const isInterface = (file.flags & FLAGS.interface) !== 0;
  const superclass = apexClassName(file.superclass);
  const parents = file.interfaces.flatMap((name) => apexClassName(name) ?? []);
  const open = file.methods.filter(isOpen);
  const toWrite = EXTENDED[fullName(own)];
  return {
    ...own,
    ...(isEnum ? { kind: 'enum' as const } : isInterface ? { kind: 'interface' as const } : {}),
    ...((!isInterface && (file.flags & FLAGS.abstract) !== 0) || toWrite?.length ? { abstract: true } : {}),
    ...(extended.has(file.name) || toWrite ? { virtual: true } : {}),
    ...listed(
      'typeParameters',
      [...(file.signature ?? '').matchAll(/[<;](\w):/g)].map((match) => match[1]),
    ),
    ...(superclass && !isEnum ? { extends: fullName(superclass) } : {}),
    ...listed('implements', parents.map(fullName)),
    ...listed('values', isEnum ? file.fields.filter(isConstant).map(({ name }) => withoutMark(name)) : []),
    ...listed('constructors', isEnum || isInterface ? [] : open.filter(isConstructor).map(constructorText)),
    ...listed('properties', [
      ...(isEnum ? [] : file.fields.filter(isOpen).map(propertyText)),
      ...(ADDED[fullName(own)]?.properties ?? []),
    ]),
    ...listed('methods', [
      ...(isEnum ? [] : open.filter(isMethod).map((method) => methodText(method, isInterface, toWrite))),
      ...(ADDED[fullName(own)]?.methods ?? []),
    ]),
  };
}

function listed<Name extends string>(name: Name, items: readonly string[]): Partial<Record<Name, readonly string[]>> {
  const all: Partial<Record<Name, readonly string[]>> = {};
  if (items.length > 0) {
    all[name] = [...new Set(items)];
  }
  return all;
}

function isOpen({ flags, name }: Member): boolean {
  return (flags & FLAGS.public) !== 0 && name !== '<clinit>';
}

function isConstant({ flags }: Member): boolean {
  return (flags & FLAGS.enum) !== 0;
}

function isConstructor({ name }: Member): boolean {
  return name === '<init>';
}

/** What every object has is no member of a class. */
const OF_OBJECTS: ReadonlySet<string> = new Set(['equals', 'hashCode', 'toString', 'getBuildVersion']);

function isMethod({ name }: Member): boolean {
  return name !== '<init>' && !OF_OBJECTS.has(withoutMark(name));
}

function constructorText(member: Member): string {
  return `(${parameterTexts(member)})`;
}

function propertyText({ name, flags, type }: Member): string {
  return `${staticText(flags)}${reader(type).type()} ${withoutMark(name)}`;
}

function methodText(member: Member, ofInterface: boolean, toWrite: readonly string[] | undefined): string {
  const { result } = reader(member.type).method();
  const name = withoutMark(member.name);
  const isAbstract = (!ofInterface && (member.flags & FLAGS.abstract) !== 0) || toWrite?.includes(name);
  const kind = isAbstract ? 'abstract ' : toWrite ? 'virtual ' : '';
  return `${staticText(member.flags)}${kind}${result} ${name}(${parameterTexts(member)})`;
}

function parameterTexts({ type, parameterNames }: Member): string {
  const { parameters } = reader(type).method();
  return parameters
    .map((text, index) => `${text} ${withoutMark(parameterNames[index] ?? `argument${index + 1}`)}`)
    .join(', ');
}

function staticText(flags: number): string {
  return (flags & FLAGS.static) !== 0 ? 'static ' : '';
}

if (require.main === module) {
  const root = join(__dirname, '..', '..');
  const classes = generate(root).map((one) => JSON.stringify(one));
  writeFileSync(join(root, TARGET), `[\n${classes.join(',\n')}\n]\n`);
}
