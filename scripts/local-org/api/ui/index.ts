/** The User Interface API, as far as Lightning pages use it. */
import type { Route } from '../route';
import { uiObjectInfoRoutes } from './object-info';
import { uiRecordRoutes } from './records';

export const uiRoutes: readonly Route[] = [...uiRecordRoutes, ...uiObjectInfoRoutes];
