/** Type names as `Type.forName` takes them: `String`, `List<Foo>`, `Foo[]`, `Map<Id, Account>`, `Outer.Inner`. */
import { libraryDeclaration } from '../../runtime/library-facts';
import { transaction } from '../../runtime/transaction';
import { PRIMITIVES, types, type ApexType } from '../../types';
import { canonicalName } from '../define';

/** Null for a name that nothing has. */
export function parseTypeName(text: string): ApexType | null {
  const parser = new NameParser(text);
  const type = parser.type();
  return parser.atEnd ? type : null;
}

class NameParser {
  private position = 0;

  constructor(private readonly text: string) {}

  get atEnd(): boolean {
    this.skipSpace();
    return this.position >= this.text.length;
  }

  type(): ApexType | null {
    this.skipSpace();
    const name = /^[A-Za-z_][\w.]*/.exec(this.text.slice(this.position))?.[0];
    if (name === undefined) {
      return null;
    }
    this.position += name.length;
    const typeArguments = this.typeArguments();
    let type = typeArguments === null ? null : resolve(name, typeArguments);
    while (type !== null && this.takes('[')) {
      type = this.takes(']') ? types.list(type) : null;
    }
    return type;
  }

  private typeArguments(): ApexType[] | null {
    if (!this.takes('<')) {
      return [];
    }
    const found: ApexType[] = [];
    do {
      const type = this.type();
      if (type === null) {
        return null;
      }
      found.push(type);
    } while (this.takes(','));
    return this.takes('>') ? found : null;
  }

  private takes(character: string): boolean {
    this.skipSpace();
    if (this.text[this.position] !== character) {
      return false;
    }
    this.position += 1;
    return true;
  }

  private skipSpace(): void {
    while (this.text[this.position] === ' ') {
      this.position += 1;
    }
  }
}

function resolve(name: string, typeArguments: readonly ApexType[]): ApexType | null {
  const lower = name.toLowerCase().replace(/^system\.(?=(?:list|set|map)$)/, '');
  const [first, second] = typeArguments;
  if (lower === 'map') {
    return first && second && typeArguments.length === 2 ? types.map(first, second) : null;
  }
  if (lower === 'list' || lower === 'set') {
    return first && typeArguments.length === 1 ? types[lower](first) : null;
  }
  return typeArguments.length === 0 ? resolveSimple(name) : resolveLibrary(name, typeArguments);
}

/** A user's class hides a library class, and that an SObject type of the same name. */
function resolveSimple(name: string): ApexType | null {
  const { classes, schema } = transaction().org;
  const primitive = PRIMITIVES.get(name.toLowerCase().replace(/^system\./, ''));
  if (primitive) {
    return types.primitive(primitive);
  }
  const apexClass = classes.find(name);
  if (apexClass) {
    return apexClass.type;
  }
  if (name.toLowerCase() === 'sobject') {
    return types.sobject('SObject');
  }
  const object = schema.object(name.replace(/^schema\./i, ''));
  return resolveLibrary(name, []) ?? (object ? types.sobject(object.name) : null);
}

function resolveLibrary(name: string, typeArguments: readonly ApexType[]): ApexType | null {
  const declaration = libraryDeclaration(name) ?? libraryDeclaration(`System.${name}`);
  return declaration && (declaration.typeParameters?.length ?? 0) === typeArguments.length
    ? types.class(canonicalName(declaration), typeArguments)
    : null;
}
