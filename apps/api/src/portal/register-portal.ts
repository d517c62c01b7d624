import files from '@fastify/static';
import type { AppConfig } from '#platform/config';
import type { FastifyInstance } from 'fastify';
import type { KeptAnswers } from '../answer-cache/kept-answers.js';
import { asBuilt } from './portal-files.js';
import { loadPortal } from './portal-program.js';
import { showPages } from './show-pages.js';

/** Shows the portal's pages and files at every path that nothing else answers; where it has not been built, none of them is there. */
export const registerPortal = async (
  http: FastifyInstance,
  config: AppConfig,
  answers: () => KeptAnswers,
): Promise<void> => {
  const portal = loadPortal();
  if (!portal) return;
  await http.register(async (scope) => {
    await scope.register(files, asBuilt);
    showPages(scope, portal, config, answers);
  });
};
