/** Every runtime function that emitted code may call, by the name it is called by (with a `$` before it). */
import { callMethod } from '../runtime/call';
import { callerSharing } from '../runtime/caller-sharing';
import { ApexList, ApexMap, ApexSet } from '../runtime/collections';
import * as conversions from '../runtime/conversions';
import * as dataStatements from '../runtime/data-statements';
import * as errors from '../runtime/error-conversion';
import { ApexException } from '../runtime/exception';
import * as future from '../runtime/future';
import * as iteration from '../runtime/iteration';
import * as newCollections from '../runtime/new-collections';
import * as objectMethods from '../runtime/object-methods';
import * as operators from '../runtime/operators';
import * as orgValues from '../runtime/org-values';
import * as processor from '../runtime/processor';
import * as runAs from '../runtime/run-as';
import { sosl } from '../runtime/search';
import * as sobjectAccess from '../runtime/sobject-access';
import { shiftTemporal } from '../runtime/temporal-arithmetic';
import { apexToString, doubleToString } from '../runtime/text';
import { transaction } from '../runtime/transaction';
import { triggerVariable } from '../runtime/trigger-variables';
import { cast, defineInstances, isInstance } from '../runtime/type-test';
import { ApexEnumValue, toDecimal } from '../runtime/value';

export const runtimeFunctions = {
  ApexEnumValue,
  ApexException,
  ApexList,
  ApexMap,
  ApexSet,
  apexToString,
  callMethod,
  callerSharing,
  cast,
  defineInstances,
  doubleToString,
  isInstance,
  shiftTemporal,
  sosl,
  toDecimal,
  transaction,
  triggerVariable,
  ...conversions,
  ...dataStatements,
  ...errors,
  ...future,
  ...iteration,
  ...newCollections,
  ...objectMethods,
  ...operators,
  ...orgValues,
  ...processor,
  ...runAs,
  ...sobjectAccess,
} as const;

export type RuntimeName = keyof typeof runtimeFunctions;
