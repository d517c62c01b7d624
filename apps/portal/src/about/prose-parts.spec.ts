import { proseBlocks } from './prose-parts.js';

describe('running text', () => {
  it('is paragraphs and lists, with links in both', () =>
    expect(proseBlocks('Les [om det](/about) her.\n\n- ett\n- [to](https://x.example/a)')).toEqual([
      {
        kind: 'paragraph',
        pieces: [
          { words: 'Les ', to: null },
          { words: 'om det', to: '/about' },
          { words: ' her.', to: null },
        ],
      },
      { kind: 'list', points: [[{ words: 'ett', to: null }], [{ words: 'to', to: 'https://x.example/a' }]] },
    ]));
});
