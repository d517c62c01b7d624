import { ViewerInFrameDocument } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import type { Route } from './+types/unread.route.js';

/** How many notices somebody has not read; nobody has none. */
export const loader = async ({ context }: Route.LoaderArgs): Promise<Response> => {
  const { viewer } = await ask(context, ViewerInFrameDocument);
  return Response.json(viewer?.notices?.unreadCount ?? 0, { headers: { 'cache-control': 'no-store' } });
};
