/** A piece of running text: words, or words that lead somewhere. */
export interface ProsePiece {
  readonly words: string;
  readonly to: string | null;
}

/** A block of running text: a paragraph, or the points of a list. */
export type ProseBlock =
  | { readonly kind: 'paragraph'; readonly pieces: readonly ProsePiece[] }
  | { readonly kind: 'list'; readonly points: readonly (readonly ProsePiece[])[] };

const LINK = /\[([^\]]+)\]\(([^)\s]+)\)/g;

const piecesOf = (text: string): ProsePiece[] => {
  const pieces: ProsePiece[] = [];
  let from = 0;
  for (const link of text.matchAll(LINK)) {
    if (link.index > from) pieces.push({ words: text.slice(from, link.index), to: null });
    pieces.push({ words: link[1] ?? '', to: link[2] ?? '' });
    from = link.index + link[0].length;
  }
  if (from < text.length) pieces.push({ words: text.slice(from), to: null });
  return pieces;
};

const POINT = '- ';

/** Takes a text of ours apart: blank lines part blocks, lines that begin with a hyphen are points, `[words](address)` leads somewhere. */
export const proseBlocks = (text: string): ProseBlock[] =>
  text.split('\n\n').map((block) => {
    const lines = block.split('\n');
    return lines.every((line) => line.startsWith(POINT))
      ? { kind: 'list', points: lines.map((line) => piecesOf(line.slice(POINT.length))) }
      : { kind: 'paragraph', pieces: piecesOf(block) };
  });
