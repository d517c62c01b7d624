import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { randomFrom, zipf } from './random.mjs';

/** The source of every generated story. */
export const SOURCE = 'bench';

const KINDS = ['case-story', 'case-story', 'case-story', 'case-story', 'lesson', 'guide', 'evaluation', 'event-recap'];
const STATUSES = ['planned', 'ongoing', 'piloting', 'completed', 'in-use', 'scaled', 'stopped'];
const OUTCOMES = ['achieved', 'partly', 'not-achieved', 'too-early'];
const PHASES = ['idea', 'concept', 'planning', 'execution', 'closing', 'realisation'];
const PARTS = {
  'case-story': ['need', 'measures', 'result', 'would-do-differently', 'transferability'],
  lesson: ['situation', 'lesson', 'would-do-differently', 'transferability'],
  guide: ['purpose', 'audience', 'steps', 'checklists'],
  evaluation: ['purpose', 'approach', 'findings', 'recommendations'],
  'event-recap': ['programme', 'highlights', 'takeaways'],
};
/** The other stories that a row names lie so far ahead of it that they were written in an earlier batch. */
const APART = 200;
const DAY_MS = 86_400_000;
/** From 2016 to a time after the first content, so that the newest are generated ones too. */
const DAYS = 3_833;

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

const writer = (random, word) => {
  const words = (count) => Array.from({ length: count }, word).join(' ');
  const sentence = () => `${capital(words(random.between(6, 18)))}.`;
  const paragraph = () => Array.from({ length: random.between(2, 6) }, sentence).join(' ');
  const section = (median) => {
    const parts = [];
    for (let left = random.length(median, 0.6, 1_500); left > 0; left -= parts.at(-1).split(' ').length)
      parts.push(random.chance(0.15) ? `- ${words(8)}\n- **${words(3)}** ${words(6)}\n- ${words(7)}` : paragraph());
    return parts.join('\n\n');
  };
  const text = (kind, revision) => ({
    title: capital(words(random.between(4, 10))) + (revision > 0 ? ` (${revision})` : ''),
    summary: [sentence(), sentence(), sentence()].join(' '),
    sections: PARTS[kind].map((key) => ({ key, heading: capital(words(3)), markdown: section(110) })),
  });
  return { words, sentence, text };
};

const linksOf = (random, place) =>
  place > APART && random.chance(0.15)
    ? [{ kind: 'based-on', id: `story-${random.below(place - APART)}`, source: SOURCE }]
    : [];

const detailsOf = (random, write) => ({
  goals: random.chance(0.4) ? [{ kind: 'effect', text: write.sentence() }] : [],
  anchoring: random.chance(0.3)
    ? [{ stakeholder: write.words(2), interest: write.words(4), action: write.words(5) }]
    : [],
  contributors: Array.from({ length: random.between(0, 2) }, () => ({
    name: capital(write.words(2)),
    role: write.words(1),
  })),
  attachments: random.chance(0.3)
    ? [{ kind: 'attachment', title: write.words(4), url: `https://example.org/vedlegg/${random.below(1e6)}.pdf` }]
    : [],
});

/**
 * Makes one story of a file: the same for the same seed and place, whatever comes before it. A later `revision` says
 * something else of the same story.
 */
const rowMaker = (vocabulary, seed, revision) => {
  const place = { next: () => 0 };
  const body = zipf(vocabulary.bodies.length, place);
  return (number) => {
    const random = randomFrom(seed * 1_000_003 + number * 7 + revision * 13);
    place.next = random.next;
    const write = writer(random, vocabulary.draw(random));
    const kind = random.one(KINDS);
    const date = new Date(Date.UTC(2016, 0, 1) + random.below(DAYS) * DAY_MS).toISOString().slice(0, 10);
    const owner = vocabulary.bodies[body()];
    return {
      format: 'ildsjel-1',
      id: `story-${number}`,
      source: SOURCE,
      lang: 'nb',
      kind,
      date,
      ...write.text(kind, revision),
      ...(random.chance(0.1) ? { translations: { nn: write.text(kind, revision) } } : {}),
      agencies: [
        { slug: owner, role: 'owner' },
        ...(random.chance(0.3) ? [{ slug: random.one(vocabulary.bodies), role: 'partner' }] : []),
      ],
      sectors: random.some(vocabulary.sectors, 3),
      methods: random.chance(0.8) ? random.some(vocabulary.methods, 3) : [],
      status: random.one(STATUSES),
      ...(random.chance(0.6) ? { outcome: random.one(OUTCOMES) } : {}),
      phase: random.one(PHASES),
      levels: [random.one(['state', 'county', 'municipality'])],
      places: random.chance(0.3) ? [random.one(vocabulary.municipalities)] : [],
      periodFrom: `${date.slice(0, 4)}-01-01`,
      visibility: random.chance(0.03) ? 'public-sector' : 'open',
      relations: linksOf(random, number),
      ...detailsOf(random, write),
    };
  };
};

/** Writes a file of generated stories, one JSON object a line, and gives the rows that `keep` makes of them. */
export const writeCorpus = async (file, vocabulary, { stories, seed, revision = 0 }, keep = () => undefined) => {
  const row = rowMaker(vocabulary, seed, revision);
  const out = createWriteStream(file);
  const kept = [];
  for (let number = 0; number < stories; number += 1) {
    const made = row(number);
    const mark = keep(made);
    if (mark !== undefined) kept.push(mark);
    if (!out.write(`${JSON.stringify(made)}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  return kept;
};
