import { benefitFaults, benefitIn, benefitInput } from './benefit-words.js';

const words = (fields: Readonly<Record<string, string>>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return benefitIn(form);
};
const sound = { title: 'Færre klager', recipients: 'CITIZENS', valuation: 'COUNTED', type: 'SOCIETY', sign: 'BENEFIT' };

describe("a benefit's form", () => {
  it('takes numbers as people write them', () => {
    const told = words({ ...sound, unit: 'klager', baselineValue: '1 250,5', baselineOn: '2024-01-01' });
    expect(benefitFaults(told)).toEqual([]);
    expect(benefitInput(told, null)).toMatchObject({
      title: 'Færre klager',
      recipients: ['CITIZENS'],
      baseline: { value: 1250.5, on: '2024-01-01' },
      target: null,
      money: null,
    });
  });

  it('says what is missing or no number, where it is', () => {
    const faults = benefitFaults(words({ valuation: 'PRICED', baselineValue: 'mange', targetOn: '2026-01-01' }));
    expect(faults.map(({ field }) => field)).toEqual([
      'title',
      'recipients',
      'baselineValue',
      'baselineOn',
      'targetValue',
      'unit',
      'amountNok',
    ]);
  });

  it('weighs what is of quality, and nothing else', () => {
    const weighed = { ...sound, importance: 'LARGE', extent: '-2' };
    expect(benefitInput(words({ ...weighed, type: 'QUALITY' }), null).quality).toEqual({
      importance: 'LARGE',
      extent: -2,
    });
    expect(benefitInput(words(weighed), null).quality).toBeNull();
  });
});
