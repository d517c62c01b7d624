import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageRoot } from '#platform/config';

/** A GraphQL operation as a page asks it. */
export interface PortalOperation {
  readonly query: string;
  readonly variables: object;
}

/** What the API answered to a page. */
export interface PortalAnswer {
  readonly status: number;
  readonly body: string;
  readonly retryAfter: string | undefined;
}

/** What a page gets from this process; the portal knows it by the same shape. */
export interface PortalSurroundings {
  readonly ask: (operation: PortalOperation) => Promise<PortalAnswer>;
  readonly mayChange: boolean;
  readonly hasSession: boolean;
  readonly publicUrl: string;
  readonly nonce: string;
  readonly report: (error: unknown) => void;
}

/** The portal as it was built: it says which paths are pages, and shows them. */
export interface PortalProgram {
  readonly knows: (pathname: string) => boolean;
  readonly handle: (request: Request, surroundings: PortalSurroundings) => Promise<Response>;
}

/** Where the portal's files for browsers lie. */
export const portalFiles = join(packageRoot, 'dist/portal/client');

const program = join(packageRoot, 'dist/portal/server/index.js');

/** Loads the portal; null where it has not been built. */
export const loadPortal = (): PortalProgram | null =>
  existsSync(program) ? (createRequire(program)(program) as PortalProgram) : null;
