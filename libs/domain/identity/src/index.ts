export type { ApiKey } from './api-key.js';
export { Authenticate } from './application/authenticate.js';
export { CreateApiKey } from './application/create-api-key.js';
export type { CreateApiKeyInput, CreatedApiKey } from './application/create-api-key.js';
export { RevokeApiKey } from './application/revoke-api-key.js';
export type { RevokeApiKeyInput } from './application/revoke-api-key.js';
export { IdentityModule } from './identity.module.js';
export { ApiKeyReader } from './persistence/api-key.reader.js';
export type { ViewerView } from './persistence/viewer.reader.js';
