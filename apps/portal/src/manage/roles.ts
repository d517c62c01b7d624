import type { Role } from '../../.generated/documents.js';

/** What somebody may be let do for a body; each includes those before it. */
export const ROLES = ['READER', 'CONTRIBUTOR', 'EDITOR', 'ADMIN'] as const satisfies readonly Role[];
