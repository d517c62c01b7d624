import { storyAddresses } from './text-language.js';

const story = { slug: 'a', languages: ['NB', 'EN', 'SE'], originalLanguage: 'NB' };

describe('the addresses of a story', () => {
  it('are those of the texts there are, and of no page without one', () => {
    expect(storyAddresses('https://x', story, 'EN')).toEqual({
      canonical: 'https://x/en/stories/a',
      alternates: [
        { hrefLang: 'nb', href: 'https://x/stories/a' },
        { hrefLang: 'en', href: 'https://x/en/stories/a' },
        { hrefLang: 'se', href: 'https://x/stories/a?lang=se' },
        { hrefLang: 'x-default', href: 'https://x/stories/a' },
      ],
    });
  });
});
