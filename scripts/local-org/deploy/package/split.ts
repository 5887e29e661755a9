/** Takes files that hold several components apart, and puts them together again. */
import { META } from '../../metadata/meta-file';
import { parseXml, type XmlElement } from '../../metadata/xml';
import { packageTypeOfPath, type ChildType, type PackageType } from './package-types';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

export interface SplitFile {
  readonly path: string;
  readonly text: string;
}

/** The type whose file `path` is, if that file can hold components of other types. */
export function composedType(path: string): PackageType | null {
  const type = packageTypeOfPath(path);
  return type?.children ? type : null;
}

/**
 * One file for each component in a composed file. Every element keeps its line, so that what is wrong with it is
 * reported where it stands. `rest` is what belongs to the parent itself; null when that is nothing.
 * @throws MetadataError for XML that is not well formed
 */
export function split(path: string, text: string, type: PackageType): { parts: SplitFile[]; rest: string | null } {
  const root = parseXml(path, text, type.name);
  const name = fileName(path, type);
  const parts: SplitFile[] = [];
  const rest: string[] = [];
  root.children.forEach((node, index) => {
    const child = type.children?.find(({ element }) => element === node.name);
    const markup = elementText(text, node, root.children[index + 1]?.offset);
    if (child) {
      const fullName = node.requiredText('fullName');
      parts.push({ path: childPath(type, child, name, fullName), text: childText(child, markup, node.place.line) });
    } else {
      rest.push(markup);
    }
  });
  const own = rest.length > 0 ? wrap(type.name, rest.join('\n')) : null;
  return { parts, rest: own };
}

/** The file of the zip format that holds a parent and its children. */
export function join(
  type: PackageType,
  rest: string | null,
  parts: readonly { child: ChildType; text: string }[],
): string {
  const bodies = parts.map(({ child, text }) => {
    if (child.directory === null) {
      return inner(text);
    }
    return `    <${child.element}>${inner(text)}</${child.element}>`;
  });
  return wrap(type.name, [...bodies, ...(rest === null ? [] : [inner(rest)])].join('\n'));
}

/** Path of a component that has a file of its own. */
export function childPath(type: PackageType, child: ChildType, parentName: string, fullName: string): string {
  return child.directory === null
    ? `${type.directory}/${fullName}.${child.suffix}${META}`
    : `${type.directory}/${parentName}/${child.directory}/${fullName}.${child.suffix}${META}`;
}

function fileName(path: string, type: PackageType): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return file.slice(0, file.indexOf(`.${type.suffix}`));
}

/** From its opening tag to its closing one; comments between two elements belong to neither. */
function elementText(text: string, { name, offset }: XmlElement, next: number | undefined): string {
  const span = text.slice(offset, next);
  const end = span.lastIndexOf(`</${name}>`);
  return end < 0 ? span.slice(0, span.indexOf('/>') + 2) : span.slice(0, end + name.length + 3);
}

function childText(child: ChildType, markup: string, line: number): string {
  const padding = '\n'.repeat(line - 1);
  if (child.directory === null) {
    return `${padding}<CustomLabels xmlns="${NAMESPACE}">${markup}</CustomLabels>`;
  }
  return `${padding}<${child.name} xmlns="${NAMESPACE}">${inner(markup)}</${child.name}>`;
}

/** What stands between the outermost tags. */
function inner(text: string): string {
  const start = text.search(/<(?![?!])/);
  return text.slice(text.indexOf('>', start) + 1, text.lastIndexOf('</'));
}

function wrap(name: string, body: string): string {
  return `${DECLARATION}\n<${name} xmlns="${NAMESPACE}">\n${body}\n</${name}>\n`;
}
