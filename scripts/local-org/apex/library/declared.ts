/**
 * Classes of the platform that are declared and not emulated: code that names them compiles, what they hold can be set and
 * read, and what they would do says that the local org does not. Their signatures are generated
 * (`scripts/build/generate-platform-classes.ts`); a class of its own file in this folder takes the place of its line there.
 */
import { NotEmulatedError } from '../runtime/exception';
import { canonicalName, defineClass, type LibraryClass, type LibraryFunction, type LibraryProperty } from './define';
import { exceptionClass } from './exception/declare';
import generated from './generated/platform-classes.json';

interface DeclaredClass {
  readonly namespace: string;
  readonly name: string;
  readonly kind?: string;
  readonly abstract?: boolean;
  readonly virtual?: boolean;
  readonly typeParameters?: readonly string[];
  readonly extends?: string;
  readonly implements?: readonly string[];
  readonly values?: readonly string[];
  readonly constructors?: readonly string[];
  readonly properties?: readonly string[];
  readonly methods?: readonly string[];
}

const REFERENCE = 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_ref_guide.htm';
/** What the platform alone makes: code cannot construct it. */
const MADE_BY_PLATFORM = /(Result|Context|Error|ContextImpl)$/;

/** The classes that are emulated, with the members that they lack, and all that are declared alone. */
export function withDeclared(emulated: readonly LibraryClass[]): readonly LibraryClass[] {
  const known = new Map(emulated.map((one) => [canonicalName(one).toLowerCase(), one]));
  const byName = new Map((generated as readonly DeclaredClass[]).map((one) => [fullName(one).toLowerCase(), one]));
  const completed = emulated.map((one) => {
    const declared = byName.get(canonicalName(one).toLowerCase());
    return declared ? complete(one, declared, known) : one;
  });
  const instances = new Map<string, new () => object>();
  const alone = [...byName].filter(([name]) => !known.has(name));
  return [...completed, ...alone.map(([, declared]) => declare(declared, byName, instances))];
}

function fullName({ namespace, name }: DeclaredClass): string {
  return `${namespace}.${name}`;
}

function declare(
  declared: DeclaredClass,
  byName: ReadonlyMap<string, DeclaredClass>,
  instances: Map<string, new () => object>,
): LibraryClass {
  const { namespace, name, kind } = declared;
  if (isException(declared)) {
    const methods = withoutInherited(declared.methods ?? []);
    return exceptionClass(
      name,
      Object.fromEntries(methods.map((text) => [text, unavailable(declared, text)])),
      namespace,
    );
  }
  const common = {
    namespace,
    name,
    reference: REFERENCE,
    ...(declared.abstract ? { abstract: true } : {}),
    ...(declared.virtual || declared.abstract ? { virtual: true } : {}),
    ...(declared.typeParameters ? { typeParameters: declared.typeParameters } : {}),
    ...(declared.extends ? { extends: declared.extends } : {}),
    ...(declared.implements ? { implements: declared.implements } : {}),
  };
  if (kind === 'enum') {
    return { ...common, kind, values: declared.values ?? [] };
  }
  if (kind === 'interface') {
    return { ...common, kind, methods: Object.fromEntries((declared.methods ?? []).map((text) => [text, null])) };
  }
  const made = instanceClass(declared, byName, instances);
  return defineClass({
    ...common,
    instances: made,
    constructors: constructors(declared, made),
    properties: Object.fromEntries(propertiesOf(declared).map((text) => [text, property(text)])),
    methods: Object.fromEntries(
      (declared.methods ?? []).map((text) => [text, /\babstract /.test(text) ? null : method(declared, text)]),
    ),
  });
}

/** All of the platform's exceptions extend `System.Exception` itself. */
function isException({ extends: parent }: DeclaredClass): boolean {
  return parent === 'System.Exception';
}

/** Of an exception: what every exception has is declared once. */
function withoutInherited(methods: readonly string[]): readonly string[] {
  return methods.filter(
    (text) =>
      !/\b(get(Cause|LineNumber|Message|StackTraceString|TypeName|Dml\w+|NumDml)|initCause|setMessage)\(/.test(text),
  );
}

/** Objects of the class hold the values of its properties, as a class that extends another those of both. */
function instanceClass(
  declared: DeclaredClass,
  byName: ReadonlyMap<string, DeclaredClass>,
  instances: Map<string, new () => object>,
): new () => object {
  const key = fullName(declared).toLowerCase();
  const known = instances.get(key);
  if (known) {
    return known;
  }
  const parent = byName.get(declared.extends?.toLowerCase() ?? '');
  const Base = parent ? instanceClass(parent, byName, instances) : Object;
  const made = class extends (Base as new () => object) {};
  instances.set(key, made);
  return made;
}

function constructors(declared: DeclaredClass, made: new () => object): Record<string, LibraryFunction> {
  const texts = MADE_BY_PLATFORM.test(declared.name) ? [] : (declared.constructors ?? []);
  return Object.fromEntries(
    texts.map((text) => [text, text === '()' ? () => new made() : unavailable(declared, 'constructor')]),
  );
}

/** What a result of a Database method answers by a getter it shows as a property, too. */
function propertiesOf({ namespace, name, properties = [], methods = [] }: DeclaredClass): readonly string[] {
  if (namespace !== 'Database' || !/Result$/.test(name)) {
    return properties;
  }
  const shown = methods.flatMap((text) => /^([\w.<>]+) (?:get|is)(\w+)\(\)$/.exec(text)?.slice(1).join(' ') ?? []);
  const known = new Set(properties.map((text) => nameOf(text).toLowerCase()));
  return [...properties, ...shown.filter((text) => !known.has(nameOf(text).toLowerCase()))];
}

function property(text: string): LibraryProperty {
  const slot = slotOf(nameOf(text));
  return { get: reader(slot), set: writer(slot) };
}

/** `getX`, `isX` and `setX` of a property reach it; everything else would have to do something. */
function method(declared: DeclaredClass, text: string): LibraryFunction {
  const [, kind, rest = ''] = /^(get|is|set)(\w+)$/.exec(nameOf(text)) ?? [];
  const hasProperty = propertiesOf(declared).some((one) => nameOf(one).toLowerCase() === rest.toLowerCase());
  const parameters = /\((.*)\)$/.exec(text)?.[1] ?? '';
  if (hasProperty && kind === 'set' && parameters !== '' && !parameters.includes(',')) {
    return writer(slotOf(rest));
  }
  return hasProperty && kind !== undefined && kind !== 'set' && parameters === ''
    ? reader(slotOf(rest))
    : unavailable(declared, text);
}

function nameOf(signature: string): string {
  return /(\w+)\s*(?:\(|$)/.exec(signature)?.[1] ?? '';
}

/** Apart from the fields that every value of the runtime has, such as `$type`. */
function slotOf(name: string): string {
  return `$own.${name.toLowerCase()}`;
}

function reader(slot: string): LibraryFunction {
  return (self: Readonly<Record<string, unknown>>) => self[slot] ?? null;
}

function writer(slot: string): LibraryFunction {
  return (self: Record<string, unknown>, value: unknown) => {
    self[slot] = value;
  };
}

function unavailable(declared: DeclaredClass, text: string): LibraryFunction {
  const feature = `${fullName(declared).replace(/^System\./, '')}.${text === 'constructor' ? text : nameOf(text)}`;
  return () => {
    throw new NotEmulatedError(feature);
  };
}

/** Methods of a name and a number of parameters, and properties, that the emulated class neither has nor inherits. */
function complete(
  emulated: LibraryClass,
  declared: DeclaredClass,
  classes: ReadonlyMap<string, LibraryClass>,
): LibraryClass {
  if (emulated.kind === 'enum' || emulated.kind === 'interface') {
    return emulated;
  }
  const known = shapesOf(emulated, classes);
  const methods = (declared.methods ?? []).filter((text) => !known.has(shapeOf(text)));
  const names = new Set(Object.keys(emulated.properties ?? {}).map((text) => nameOf(text).toLowerCase()));
  const properties = propertiesOf(declared).filter((text) => !names.has(nameOf(text).toLowerCase()));
  return {
    ...emulated,
    methods: {
      ...emulated.methods,
      ...Object.fromEntries(methods.map((text) => [text, unavailable(declared, text)])),
    },
    properties: {
      ...emulated.properties,
      ...Object.fromEntries(properties.map((text) => [text, emulatedProperty(emulated, declared, text)])),
    },
  };
}

/** What a getter of the emulated class answers is there as a property, too. */
function emulatedProperty(emulated: LibraryClass, declared: DeclaredClass, text: string): LibraryProperty {
  const methods = Object.entries(emulated.methods ?? {});
  const named = (prefix: string, parameters: RegExp): LibraryFunction | null =>
    methods.find(
      ([signature]) =>
        nameOf(signature).toLowerCase() === `${prefix}${nameOf(text)}`.toLowerCase() && parameters.test(signature),
    )?.[1] ?? null;
  return {
    get: named('get', /\(\)$/) ?? named('is', /\(\)$/) ?? unavailable(declared, text),
    set: named('set', /\([^,]+\)$/) ?? unavailable(declared, text),
  };
}

function shapesOf(emulated: LibraryClass, classes: ReadonlyMap<string, LibraryClass>): ReadonlySet<string> {
  const parent = classes.get(emulated.extends?.toLowerCase() ?? '');
  return new Set([...Object.keys(emulated.methods ?? {}).map(shapeOf), ...(parent ? shapesOf(parent, classes) : [])]);
}

/** Name and number of parameters. */
function shapeOf(signature: string): string {
  const parameters = (/\((.*)\)$/.exec(signature)?.[1] ?? '').replace(/<[^()]*?>/g, '');
  return `${nameOf(signature).toLowerCase()}/${parameters.trim() === '' ? 0 : parameters.split(',').length}`;
}
