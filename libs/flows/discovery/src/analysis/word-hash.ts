const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** A number for the word that stands in a text from one place to another (FNV-1a), so that it need not be cut out. */
export const wordHash = (text: string, from = 0, to = text.length): number => {
  let hash = OFFSET | 0;
  for (let place = from; place < to; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), PRIME);
  return (hash ^ (hash >>> 15)) >>> 0;
};
