import {
  ROUTES,
  routePath,
  savedViewSchema,
  savedViewsSchema,
  type NewSavedView,
  type SavedView,
  type SavedViewChange,
  type SavedViews,
} from '@stancegraph/contract';
import { call, type CallInit } from './call.js';

const withBody = (method: NonNullable<CallInit['method']>, body: object): CallInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

export const listSavedViews = (signal?: AbortSignal): Promise<SavedViews> =>
  call(ROUTES.savedViews, savedViewsSchema, signal);

export const getSavedView = (name: string, signal?: AbortSignal): Promise<SavedView> =>
  call(routePath(ROUTES.savedView, { name }), savedViewSchema, signal);

export const saveView = (view: NewSavedView): Promise<SavedView> =>
  call(ROUTES.savedViews, savedViewSchema, undefined, withBody('POST', view));

export const changeSavedView = (name: string, change: SavedViewChange): Promise<SavedView> =>
  call(
    routePath(ROUTES.savedView, { name }),
    savedViewSchema,
    undefined,
    withBody('PATCH', change),
  );

export const deleteSavedView = (name: string): Promise<SavedView> =>
  call(routePath(ROUTES.savedView, { name }), savedViewSchema, undefined, { method: 'DELETE' });
