import type { ViewerInFrameQuery } from '../../.generated/documents.js';

/** Who is signed in, as the frame shows it. */
export type FrameViewer = ViewerInFrameQuery['viewer'];
