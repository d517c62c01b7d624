import {
  createRequestHandler,
  matchRoutes,
  type RouteObject,
  RouterContextProvider,
  type ServerBuild,
} from 'react-router';
import * as build from 'virtual:react-router/server-build';
import { type Surroundings, surroundingsContext } from './api/surroundings.js';
import { namedLanguage } from './languages.js';

const serverBuild: ServerBuild = build;
const handler = createRequestHandler(serverBuild, 'production');

const treeOf = (parent: string | undefined): RouteObject[] =>
  Object.values(serverBuild.routes)
    .filter((route) => route !== undefined && (route.parentId || undefined) === parent)
    .map((route) => {
      const { id, path, caseSensitive } = route as { id: string; path?: string; caseSensitive?: boolean };
      if (serverBuild.routes[id]?.index) return { id, index: true, path };
      return { id, path, caseSensitive, children: treeOf(id) };
    });

const routes = treeOf(undefined);

/** Whether there is a page of the portal at a path. */
export const knows = (pathname: string): boolean => {
  const matches = matchRoutes(routes, pathname) ?? [];
  const last = matches.at(-1);
  return last !== undefined && last.route.path !== '*' && namedLanguage(matches[0]?.params['language']) !== null;
};

/** Answers a request for a page, or for the data of one. */
export const handle = (request: Request, surroundings: Surroundings): Promise<Response> => {
  const context = new RouterContextProvider();
  context.set(surroundingsContext, surroundings);
  return handler(request, context);
};
