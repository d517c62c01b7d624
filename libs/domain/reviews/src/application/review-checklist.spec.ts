import { STORY_KINDS } from '#domain/stories';
import { reviewChecklist } from './review-checklist.js';

describe('the checklist', () => {
  it.each(STORY_KINDS)('asks something of its own of %s, each once, in every language', (kind) => {
    const [nb, nn, en, se] = (['nb', 'nn', 'en', 'se'] as const).map((language) => reviewChecklist(kind, language));
    const keys = nb!.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(reviewChecklist('EVENT_RECAP', 'nb').length - 1);
    for (const list of [nn, en]) expect(list!.map(({ key }) => key)).toEqual(keys);
    expect(se).toEqual(nb);
    for (const [place, { text }] of nb!.entries())
      expect(new Set([text, nn![place]!.text, en![place]!.text]).size).toBe(3);
  });
});
