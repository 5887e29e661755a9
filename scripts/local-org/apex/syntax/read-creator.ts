/** `new …` in all its forms. */
import type {
  ArrayCreatorRestContext,
  ArrayInitializerContext,
  CreatedNameContext,
  CreatorContext,
  ExpressionContext,
  ExpressionListContext,
  TypeListContext,
} from '@apexdevtools/apex-parser';
import type { ExpressionSyntax, NewSyntax, Position, TypeSyntax } from './nodes';
import { positionOf, readType, type Maybe } from './read-common';

type ReadExpression = (context: ExpressionContext) => ExpressionSyntax;

export function readCreator(context: CreatorContext, position: Position, read: ReadExpression): NewSyntax {
  const type = readCreatedName(context.createdName());
  const node = (
    form: NewSyntax['form'],
    expressions: readonly ExpressionContext[] = [],
    values: readonly ExpressionContext[] = [],
  ): NewSyntax => ({ kind: 'new', position, type, form, arguments: expressions.map(read), values: values.map(read) });

  const call = context.classCreatorRest() as Maybe<ReturnType<CreatorContext['classCreatorRest']>>;
  if (call) {
    const list = call.arguments().expressionList() as Maybe<ExpressionListContext>;
    return node('arguments', list?.expression_list());
  }
  const array = context.arrayCreatorRest() as Maybe<ArrayCreatorRestContext>;
  if (array) {
    const size = array.expression() as Maybe<ExpressionContext>;
    const elements = array.arrayInitializer() as Maybe<ArrayInitializerContext>;
    return size ? node('size', [size]) : node('array', elements?.expression_list());
  }
  const map = context.mapCreatorRest() as Maybe<ReturnType<CreatorContext['mapCreatorRest']>>;
  if (map) {
    const pairs = map.mapCreatorRestPair_list();
    return node(
      'entries',
      pairs.map((pair) => pair.expression(0)),
      pairs.map((pair) => pair.expression(1)),
    );
  }
  const set = context.setCreatorRest() as Maybe<ReturnType<CreatorContext['setCreatorRest']>>;
  return set ? node('elements', set.expression_list()) : node('empty');
}

function readCreatedName(context: CreatedNameContext): TypeSyntax {
  return {
    position: positionOf(context),
    parts: context.idCreatedNamePair_list().map((pair) => {
      const list = pair.typeList() as Maybe<TypeListContext>;
      return { name: pair.anyId().getText(), arguments: list ? list.typeRef_list().map(readType) : null };
    }),
    dimensions: 0,
  };
}
