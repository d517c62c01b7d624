/** The way in, which leads back to a path of ours. */
export const signInPath = (returnTo: string): string => `/auth/sign-in?${new URLSearchParams({ returnTo })}`;
