import { spellOut } from './fold.js';

const words = (text: string): readonly string[] => text.trim().split(/\s+/).map(spellOut);

const BOKMAAL = words(`
  alle alt andre at av bare ble blei bli blir blitt både da de deg dem den denne der deres det dette din disse du dere
  eller en enn er et ett etter fra for fordi fram før få får ha hadde han hans har hun hennes henne her hos hva hvem hver hvilke
  hvilken hvilket hvis hvor hvordan hvorfor i ikke inn ingen ja jeg kan kom kunne man mange med meg mellom men mer mest mot mye må måtte
  ned nei noe noen nok nå når og også om opp oss over på samme seg selv si sin sine sitt skal skulle slik som så
  til tilbake under ut uten vi vil ville var vår våre ved vært være via å`);
const NYNORSK = words(`
  alle andre at av berre blei blir vart vert vore vere både da dei deira den denne der det dette di dykk
  du då eg ein eit ei eller enn er etter frå for fordi før få får ha hadde han har ho hjå hos hennar her ikkje inkje inn ingen kan korleis
  kor kva kvar kven kvifor kvart kunne man mange med meg mellom men meir mest mot mykje må måtte no nokon noko nokre når
  og også òg om opp oss over på same seg sjølv si sin sine sitt skal skulle slik som so så til
  under ut utan vi vil ville var vår våre ved å`);
// "it" is left out on purpose: IT is a subject of this collection, and in Norwegian queries it is nothing else.
const ENGLISH = words(`
  a about after all also an and any are as at be because been before being between both but by can could did do does
  doing don down during each few for from had has have having he her here him his how i if in into is its just me
  more most my no nor not of off on once only or other our out over own same she should so some such than that the their them then there
  these they this those through to too under until up very was we were what when where which while who why will with would you your`);

/** Words that say nothing about a subject, in normal form; `any` where the language is not known. */
export const STOP_WORDS = {
  nb: new Set(BOKMAAL),
  nn: new Set([...BOKMAAL, ...NYNORSK]),
  en: new Set(ENGLISH),
  any: new Set([...BOKMAAL, ...NYNORSK, ...ENGLISH]),
} as const;
