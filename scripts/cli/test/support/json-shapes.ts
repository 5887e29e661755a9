/** What each command prints with `--json`, read from the type of its result: `defineCommand<Result>({ noun, verb, … })`. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { PROJECT_ROOT } from '../../../build';

/** A text names types and literals, a list of one is an array, an object has members; `a?` may be absent. */
export type Shape = string | readonly [Shape] | Members;

export interface Members {
  readonly [member: string]: Shape;
}

/** Key of the one member of an object that may also be null, and of one whose keys are free. */
const NULLABLE = 'null or';
const ANY_KEY = '*';
const FOLDER = join(PROJECT_ROOT, 'scripts', 'cli', 'commands');

/** By the name of the command, as a person types it. */
export function readJsonShapes(): ReadonlyMap<string, Shape> {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(FOLDER, path));
  const program = ts.createProgram(files, compilerOptions());
  const checker = program.getTypeChecker();
  const shapes = new Map<string, Shape>();
  const visit = (node: ts.Node): void => {
    const found = commandOf(node);
    if (found) {
      shapes.set(found.name, shapeOf(checker.getTypeFromTypeNode(found.result), checker));
    }
    ts.forEachChild(node, visit);
  };
  program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.includes('/scripts/cli/commands/'))
    .forEach(visit);
  return shapes;
}

function compilerOptions(): ts.CompilerOptions {
  const path = join(PROJECT_ROOT, 'tsconfig.json');
  const { config } = ts.readConfigFile(path, (file) => ts.sys.readFile(file)) as { config: object };
  return ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, PROJECT_ROOT).options;
}

function commandOf(node: ts.Node): { name: string; result: ts.TypeNode } | null {
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'defineCommand') {
    return null;
  }
  const [result] = node.typeArguments ?? [];
  const [literal] = node.arguments;
  if (!result || !literal || !ts.isObjectLiteralExpression(literal)) {
    throw new Error(`${node.getSourceFile().fileName}: defineCommand has no type argument, or no object`);
  }
  const words = ['noun', 'verb'].map((member) => {
    const property = literal.properties.find((candidate) => candidate.name?.getText() === member);
    const value = property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
    return value && ts.isStringLiteral(value) ? value.text : null;
  });
  return { name: words.filter((word) => word !== null).join(' '), result };
}

function shapeOf(type: ts.Type, checker: ts.TypeChecker): Shape {
  if (type.isUnion()) {
    return shapeOfUnion(type, checker);
  }
  if (checker.isArrayType(type)) {
    const [element] = checker.getTypeArguments(type as ts.TypeReference);
    return [element ? shapeOf(element, checker) : 'unknown'];
  }
  if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) {
    return checker.typeToString(type);
  }
  const index = checker.getIndexTypeOfType(type, ts.IndexKind.String);
  if (index) {
    return { [ANY_KEY]: shapeOf(index, checker) };
  }
  return Object.fromEntries(
    checker.getPropertiesOfType(type).map((property) => {
      const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      const member = checker.getNonNullableType(checker.getTypeOfSymbol(property));
      return [
        isOptional ? `${property.name}?` : property.name,
        shapeOf(isOptional ? member : checker.getTypeOfSymbol(property), checker),
      ];
    }),
  );
}

function shapeOfUnion(type: ts.UnionType, checker: ts.TypeChecker): Shape {
  const shapes = type.types.map((member) => shapeOf(member, checker));
  const objects = shapes.filter((shape) => typeof shape !== 'string');
  const [only] = objects;
  if (only !== undefined && objects.length === 1 && shapes.every((shape) => shape === only || shape === 'null')) {
    return { [NULLABLE]: only };
  }
  if (objects.length > 0) {
    throw new Error(`A union of objects has no shape: ${checker.typeToString(type)}`);
  }
  const names = new Set(shapes.map((shape) => (shape === 'true' || shape === 'false' ? 'boolean' : String(shape))));
  return [...names].sort().join(' | ');
}

/** What a value has that its shape does not say, or lacks; empty when it is as declared. */
export function deviations(value: unknown, shape: Shape, path = '$'): readonly string[] {
  if (typeof shape === 'string') {
    const names = shape.split(' | ');
    const own = value === null ? 'null' : typeof value;
    const fits = names.some((name) => name === own || name === 'unknown' || name === JSON.stringify(value));
    return fits ? [] : [`${path} is ${JSON.stringify(value)}, not ${shape}`];
  }
  if (Array.isArray(shape)) {
    return Array.isArray(value)
      ? value.flatMap((element, index) => deviations(element, (shape as readonly [Shape])[0], `${path}[${index}]`))
      : [`${path} is no array`];
  }
  return objectDeviations(value, shape as Members, path);
}

function objectDeviations(value: unknown, shape: Members, path: string): readonly string[] {
  if (NULLABLE in shape) {
    return value === null ? [] : deviations(value, shape[NULLABLE]!, path);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [`${path} is no object`];
  }
  const members = Object.entries(value as object);
  if (ANY_KEY in shape) {
    return members.flatMap(([name, member]) => deviations(member, shape[ANY_KEY]!, `${path}.${name}`));
  }
  const missing = Object.keys(shape).filter((name) => !name.endsWith('?') && !(name in (value as object)));
  return [
    ...missing.map((name) => `${path}.${name} is missing`),
    ...members.flatMap(([name, member]) => {
      const declared = shape[name] ?? shape[`${name}?`];
      return declared === undefined
        ? [`${path}.${name} is not declared`]
        : deviations(member, declared, `${path}.${name}`);
    }),
  ];
}
