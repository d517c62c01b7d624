import { stepOfMissing, stepsOf } from './steps.js';

const sections = [
  { key: 'title', heading: null },
  { key: 'summary', heading: null },
  { key: 'need', heading: 'Behov' },
  { key: 'result', heading: 'Resultat' },
];

describe('the steps of writing', () => {
  const steps = stepsOf({
    sections,
    texts: [
      { part: 'title', text: 'En tittel' },
      { part: 'summary', text: '' },
      { part: 'need', text: 'Noe.' },
      { part: 'result', text: '' },
    ],
    missing: [
      { demand: 'COMPULSORY', part: 'SUMMARY', section: null },
      { demand: 'RECOMMENDED', part: 'SECTION', section: 'result' },
      { demand: 'RECOMMENDED', part: 'OUTCOME', section: null },
    ],
    hasAttachments: false,
  });

  it('are those of the kind between those of every story, without free text where there is none', () => {
    expect(steps.map(({ name }) => name).slice(0, 5)).toEqual(['title', 'summary', 'need', 'result', 'themes']);
    expect(steps.at(-1)?.name).toBe('submit');
  });

  it('tell what is missing, what is wished for and what is there', () => {
    const states = Object.fromEntries(steps.map(({ name, state }) => [name, state]));
    expect(states).toMatchObject({
      title: 'done',
      summary: 'missing',
      need: 'done',
      result: 'wanted',
      facts: 'wanted',
      attachments: 'open',
      submit: 'open',
    });
  });

  it('are where what is missing is written', () => {
    expect(stepOfMissing({ part: 'TEXT', section: null }, 'need')).toBe('need');
    expect(stepOfMissing({ part: 'SECTION', section: 'result' }, 'need')).toBe('result');
    expect(stepOfMissing({ part: 'OWNER', section: null }, 'need')).toBe('bodies');
  });
});
