import { join, sep } from 'node:path';
import type { FastifyStaticOptions } from '@fastify/static';
import { portalFiles } from './portal-program.js';

/** Files whose names change with what is in them, so that a browser need never ask again. */
const NAMED_BY_CONTENT = join(portalFiles, 'assets') + sep;

/** The portal's files for browsers as the build laid them, compressed beforehand. */
export const asBuilt: FastifyStaticOptions = {
  root: portalFiles,
  wildcard: false,
  index: false,
  preCompressed: true,
  globIgnore: ['**/*.{br,gz}'],
  cacheControl: false,
  setHeaders: (reply, file) => {
    const kept = file.startsWith(NAMED_BY_CONTENT) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
    reply.header('cache-control', kept);
  },
};
