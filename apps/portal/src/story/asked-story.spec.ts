import { askedStory } from './asked-story.js';

const ask = (query: string, language?: string) =>
  askedStory({ slug: 'a', ...(language && { language }) }, new URLSearchParams(query));

describe('the address of a story', () => {
  it('asks for text and names in the language of the page, unless it says otherwise', () => {
    expect(ask('', 'nn')).toMatchObject({ language: 'NN', textLanguage: 'NN', revision: null, after: null });
    expect(ask('lang=se&revision=2', 'nn')).toMatchObject({ language: 'NN', textLanguage: 'SE', revision: 2 });
  });

  it.each(['lang=fr', 'lang=', 'revision=0', 'revision=a', 'revision=1.5', 'revision=99999999', 'revision='])(
    'asks for nothing that can be with %s',
    (query) => {
      expect(ask(query)).toBeNull();
    },
  );
});
