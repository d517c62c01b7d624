/** The source that stories written here name in files; their identifier there is their id here. */
export const OWN_SOURCE = 'ildsjel';
