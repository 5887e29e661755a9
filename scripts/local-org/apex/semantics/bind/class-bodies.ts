/** The bodies of one class: initialisers, accessors, constructors, methods. */
import { types } from '../../types';
import type {
  AccessorSyntax,
  BlockSyntax,
  ConstructorSyntax,
  ParameterSyntax,
  PropertySyntax,
} from '../../syntax/nodes';
import type {
  BoundBlock,
  BoundClass,
  BoundConstructor,
  BoundConstructorChain,
  BoundInitialiser,
  BoundMethod,
  BoundProperty,
} from '../bound';
import type { DeclaredClass } from '../declare/declared-class';
import { completes } from '../flow';
import type { ConstructorSymbol, LocalSymbol, MethodSymbol, ParameterSymbol, PropertySymbol } from '../symbols';
import { binders } from './binders';
import { Body, type BodyKind, type SourceContext } from './body';
import { bindConstructorChain, chainSyntax, requireDefaultSuper } from './constructor-chains';
import { bindBlock } from './statements';

const METHOD: Omit<BodyKind, 'isStatic' | 'returnType'> = { kind: 'method', property: null };

export class ClassBinder {
  constructor(
    private readonly declared: DeclaredClass,
    private readonly source: SourceContext,
    private readonly sharing: BoundClass['sharing'],
  ) {}

  bind(inner: readonly BoundClass[]): BoundClass {
    const { declared, source } = this;
    return {
      kind: 'class',
      symbol: declared.symbol,
      path: declared.path,
      apiVersion: declared.apiVersion,
      sharing: this.sharing,
      access: source.access,
      staticInitialisers: this.initialisers(true),
      instanceInitialisers: this.initialisers(false),
      properties: [...declared.properties].map(([symbol, syntax]) => this.property(symbol, syntax)),
      constructors: [...declared.constructors].map(([symbol, syntax]) => this.constructor_(symbol, syntax)),
      methods: [...declared.methods].map(([symbol, syntax]) => this.method(symbol, syntax)),
      innerClasses: inner,
    };
  }

  private body(kind: BodyKind): Body {
    return new Body(this.source, this.declared.symbol, kind, binders);
  }

  private initialisers(isStatic: boolean): BoundInitialiser[] {
    const kind = { kind: 'initialiser', isStatic, returnType: null, property: null } as const;
    return this.declared.initialisers.flatMap((item): BoundInitialiser[] => {
      const body = this.body(kind);
      if ('field' in item) {
        const { field, syntax } = item;
        const initial = syntax.value;
        if (field.isStatic !== isStatic || !initial) {
          return [];
        }
        const value = body.attempt(() => body.bindTo(initial, field.type));
        return value ? [{ kind: 'field', position: syntax.position, field, value }] : [];
      }
      return item.isStatic === isStatic
        ? [{ kind: 'block', position: item.position, body: this.block(body, item.body) }]
        : [];
    });
  }

  private property(symbol: PropertySymbol, syntax: PropertySyntax): BoundProperty {
    const accessor = (
      written: AccessorSyntax | null,
      returnType: BodyKind['returnType'],
      value: LocalSymbol | null,
    ) => {
      if (!written?.body) {
        return null;
      }
      const body = this.body({ kind: 'accessor', isStatic: symbol.isStatic, returnType, property: symbol });
      const own = value ? body.declare('value', symbol.type, syntax.position, false, true) : null;
      return { block: this.block(body, written.body), value: own };
    };
    const getter = accessor(syntax.getter, symbol.type, null);
    const placeholder = {
      kind: 'local',
      name: 'value',
      type: symbol.type,
      id: 0,
      isFinal: false,
      isParameter: true,
    } as const;
    const setter = accessor(syntax.setter, null, placeholder);
    return {
      kind: 'property',
      symbol,
      getter: getter?.block ?? null,
      setter: setter?.block ?? null,
      value: setter?.value ?? null,
    };
  }

  private method(
    symbol: MethodSymbol,
    syntax: { parameters: readonly ParameterSyntax[]; body: BlockSyntax | null },
  ): BoundMethod {
    const returnType = symbol.returnType === types.primitive('void') ? null : symbol.returnType;
    const body = this.body({ ...METHOD, isStatic: symbol.isStatic, returnType });
    const parameters = declareParameters(body, symbol.parameters, syntax.parameters);
    const block = syntax.body && this.block(body, syntax.body);
    return { kind: 'method', symbol, parameters, body: block, end: syntax.body?.end ?? symbol.position };
  }

  private constructor_(symbol: ConstructorSymbol, syntax: ConstructorSyntax | null): BoundConstructor {
    const body = this.body({ kind: 'constructor', isStatic: false, returnType: null, property: null });
    if (!syntax) {
      if (symbol.automatic === 'default') {
        requireDefaultSuper(body, symbol.position);
      }
      return { kind: 'constructor', symbol, parameters: automaticParameters(body, symbol), chain: null, body: null };
    }
    const parameters = declareParameters(body, symbol.parameters, syntax.parameters);
    const chained = chainSyntax(syntax.body);
    let chain: BoundConstructorChain | null = null;
    if (chained) {
      chain = body.attempt(() => bindConstructorChain(body, chained));
    } else {
      requireDefaultSuper(body, syntax.position);
    }
    const rest = chained ? { ...syntax.body, statements: syntax.body.statements.slice(1) } : syntax.body;
    return { kind: 'constructor', symbol, parameters, chain, body: this.block(body, rest) };
  }

  /** Binds a body and follows its flow. */
  private block(body: Body, syntax: BlockSyntax): BoundBlock {
    return bindBody(body, syntax);
  }
}

export function bindBody(body: Body, syntax: BlockSyntax): BoundBlock {
  const block = bindBlock(body, syntax);
  if (body.isIncomplete) {
    return block;
  }
  const doesComplete = completes(block, (position) => body.report(position, 'UNREACHABLE'));
  if (doesComplete && body.kind.returnType) {
    body.report(syntax.end, 'MISSING_RETURN', body.kind.returnType.name);
  }
  return block;
}

function declareParameters(
  body: Body,
  symbols: readonly ParameterSymbol[],
  list: readonly ParameterSyntax[],
): LocalSymbol[] {
  return symbols.map((parameter, index) => {
    const syntax = list[index];
    const isFinal = syntax?.modifiers.words.some(({ word }) => word === 'final') ?? false;
    return body.declare(parameter.name, parameter.type, syntax?.position ?? { line: 1, column: 1 }, isFinal, true);
  });
}

function automaticParameters(body: Body, symbol: ConstructorSymbol): LocalSymbol[] {
  return symbol.parameters.map(({ name, type }) => body.declare(name, type, symbol.position, false, true));
}
