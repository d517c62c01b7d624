import type { FlatTexts } from './flat-texts.js';

/** Words of bokmål that nynorsk writes otherwise. */
const NOT_NYNORSK =
  'ikke jeg hva hvem hvor hvordan hvilken hvilke hvilket hvorfor hvis noe noen mer mye fra være vært gjøre ' +
  'bare kommer ble blitt dere deres erfaring erfaringer erfaringene virksomhet virksomheter virksomheten ' +
  'følger velg lenke lenken fortsatt allerede sammen uten annet egen egne forskjell måned måneder uke uker ' +
  'opplysninger brukes vises lagres slettes endringer veileder';

/** Words of nynorsk that bokmål writes otherwise. */
const NOT_BOKMAL =
  'ikkje eg kva kven kvar korleis kvifor noko nokon nokre meir mykje frå vera vore gjera berre kjem vart vorte ' +
  'røynsle røynsler røynslene verksemd verksemder verksemda følgjer lenkje lenkja framleis saman utan eigne ' +
  'skilnad månad månader veke veker opplysningar endringar rettleiar dei dykk';

const foreign = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const words = (text: string): string[] => text.replace(/\{\{[^}]*\}\}|<[^>]*>/g, ' ').match(/\p{L}+/gu) ?? [];

/** From how many words on the same text in both is a sentence that was left untranslated. */
const MANY = 6;

const strange = (language: string, texts: FlatTexts, list: string, alike: ReadonlySet<string>): string[] =>
  [...texts].flatMap(([key, text]) => {
    const others = foreign(list);
    const word = alike.has(text) ? undefined : words(text).find((one) => others.has(one.toLowerCase()));
    return word ? [`${language} ${key} says «${word}»`] : [];
  });

/**
 * Texts of one Norwegian that seem to be the other: words of it, or the same sentence in both.
 *
 * @param alike texts that are meant to be as they are.
 */
export const mixedNorwegian = (nb: FlatTexts, nn: FlatTexts, alike: ReadonlySet<string>): string[] => [
  ...strange('nn', nn, NOT_NYNORSK, alike),
  ...strange('nb', nb, NOT_BOKMAL, alike),
  ...[...nn].flatMap(([key, text]) =>
    nb.get(key) === text && words(text).length >= MANY && !alike.has(text) ? [`nn ${key} is as in nb: «${text}»`] : [],
  ),
];
