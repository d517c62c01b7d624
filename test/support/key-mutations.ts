import type { PreparedChange } from './prepared-change.js';

type Call = (name: string, input: object) => Promise<Readonly<Record<string, object>>>;

/** The changes of API keys, asked for by an administrator; readers see none of them. */
export const keyMutations = (call: Call): Readonly<Record<string, PreparedChange>> => ({
  createApiKey: { seen: false, prepare: async () => () => call('createApiKey', { name: 'Ny', role: 'READER' }) },
  rotateApiKey: {
    seen: false,
    prepare: async () => {
      const { apiKey = {} } = await call('createApiKey', { name: 'Byttes', role: 'READER' });
      return () => call('rotateApiKey', apiKey);
    },
  },
  revokeApiKey: {
    seen: false,
    prepare: async () => {
      const { apiKey = {} } = await call('createApiKey', { name: 'Ut', role: 'READER' });
      return () => call('revokeApiKey', apiKey);
    },
  },
});
