/** Whether what a query binds can be compared with the column it meets. */
import type { ApexType } from '../../types';
import type { BoundExpression } from '../bound-expression';
import { typeOfField } from '../field-types';
import { iterableElement } from '../hierarchy';
import type { AnalysedBind } from '../query';
import type { Body } from './body';

/** Types of one family compare with each other; null marks what is left to the run. */
const FAMILIES: Readonly<Record<string, string | null>> = {
  String: 'text',
  Id: 'text',
  Integer: 'number',
  Long: 'number',
  Double: 'number',
  Decimal: 'number',
  Boolean: 'boolean',
  Date: 'day',
  Datetime: 'day',
  Time: 'time',
  Blob: 'blob',
};

export function checkBinds(body: Body, binds: readonly BoundExpression[], analysed: readonly AnalysedBind[]): void {
  for (const { text, role, type } of analysed) {
    const bind = binds[Number(text.slice(1))];
    const column = typeOfField(type);
    if (bind && role !== 'count' && !isComparable(body, bind.type, column)) {
      body.refuse(bind.position, 'BIND_TYPE', bind.type.name, column.name);
    }
  }
}

/** A list or set may stand behind `=` as well: it then means IN. A record stands for its Id. */
function isComparable(body: Body, bind: ApexType, column: ApexType): boolean {
  if (bind.kind === 'map') {
    return false;
  }
  const element = iterableElement(bind, body.table) ?? bind;
  if (element.kind === 'sobject') {
    return column.name === 'Id';
  }
  const given = family(element);
  const wanted = family(column);
  return given === null || wanted === null || given === wanted;
}

function family(type: ApexType): string | null {
  return FAMILIES[type.name] ?? null;
}
