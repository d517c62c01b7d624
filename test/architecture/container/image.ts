/** Where an image has what from, and what it is started with. */
export interface Image {
  /** Base images, the last one that which remains. */
  readonly bases: readonly string[];
  /** Copied from the checkout or the build into the image that remains. */
  readonly copied: readonly string[];
  readonly user: string | undefined;
  readonly words: readonly string[];
}

const FROM = /^FROM (\S+)/;
const COPY = /^COPY(?: --\S+)* (.+) \S+$/;

/** Reads a Dockerfile of ours; its last stage is what remains. */
export const readDockerfile = (text: string): Image => {
  const lines = text.replaceAll(/\\\n\s*/g, '').split('\n');
  const last = lines.slice(lines.findLastIndex((line) => FROM.test(line)));
  const commands = last.filter((line) => /^(CMD|HEALTHCHECK|ENTRYPOINT) /.test(line));
  return {
    bases: lines.flatMap((line) => FROM.exec(line)?.[1] ?? []),
    copied: last
      .flatMap((line) => COPY.exec(line)?.[1]?.split(' ') ?? [])
      .map((path) => path.replace(/^(\/app|\.)\//, '')),
    user: last.findLast((line) => line.startsWith('USER '))?.slice(5),
    words: commands.flatMap((line) => [...line.matchAll(/"([^"]+)"/g)].map(([, word]) => word ?? '')),
  };
};

const FILE = /^(?:\.\/)?((?:dist|docker|libs|apps)\/[\w./-]+)$/;

/** The files of ours among the words of commands that the image does not have. */
export const missingFiles = (
  words: readonly string[],
  copied: readonly string[],
  exists: (path: string) => boolean,
): string[] =>
  words
    .flatMap((word) => FILE.exec(word)?.[1] ?? [])
    .filter((path) => !exists(path) || !copied.some((from) => path === from || path.startsWith(`${from}/`)));
