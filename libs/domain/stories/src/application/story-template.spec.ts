import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '#kernel';
import { STORY_KINDS } from '../domain/story-content.js';
import { BODY_SECTION, compulsorySectionsOf, sectionsOf } from '../domain/story-sections.js';
import { storyTemplate } from './story-template.js';

const shipped = readFileSync(join(__dirname, '../../content/templates.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { kind: string | null; key: string; help: Record<string, string> });

describe.each(STORY_KINDS)('the template of a %s', (kind) => {
  it.each(LANGUAGES)('helps with title, summary and each of its sections, in %s', (language) => {
    const { parts } = storyTemplate(kind, language);
    const sections = sectionsOf(kind).filter((key) => key !== BODY_SECTION);
    expect(parts.map(({ key }) => key)).toEqual(['title', 'summary', ...sections]);
    expect(parts.filter(({ isCompulsory }) => isCompulsory).map(({ key }) => key)).toEqual([
      'title',
      'summary',
      ...sections.filter((key) => compulsorySectionsOf(kind).includes(key)),
    ]);
    for (const { help, example, heading, key } of parts) {
      expect(help.length).toBeGreaterThan(20);
      expect(example.length).toBeGreaterThan(10);
      expect(heading === null).toBe(['title', 'summary'].includes(key));
    }
  });
});

describe('the texts of the templates', () => {
  it('are used, each of them', () => {
    for (const { kind, key } of shipped) {
      const known = kind === null ? ['title', 'summary'] : sectionsOf(kind as (typeof STORY_KINDS)[number]);
      expect(known).toContain(key);
    }
    expect(new Set(shipped.map(({ kind, key }) => `${kind} ${key}`)).size).toBe(shipped.length);
  });

  it('differ between the languages', () => {
    for (const { help } of shipped) expect(new Set([help['nb'], help['nn'], help['en']]).size).toBe(3);
  });
});
