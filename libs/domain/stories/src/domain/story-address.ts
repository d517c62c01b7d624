/** The permanent address of a story's page on the web. */
export const storyAddress = (publicUrl: string, slug: string): string => `${publicUrl}/stories/${slug}`;
