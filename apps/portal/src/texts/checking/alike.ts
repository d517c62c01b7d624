/** Texts that are the same in bokmål and nynorsk, or name the other language's words, and are meant to. */
export const ALIKE: ReadonlySet<string> = new Set([
  'Finn etter sektor',
  'Finn etter metode',
  'Sektor og tema',
  'Det vi gjorde:',
  'Vedlegg og opptak',
  'Les teksten på',
  'Verdi i kroner',
  'oppnådd av {{planned}} planlagt',
  'Del og siter',
  'Last ned som BibTeX',
  'Last ned som RIS',
  'Last ned som tekst',
  'Svar på kommentaren',
  'Trekk tilbake for godt',
  'Kommentaren er skjult.',
  'Gå gjennom, publisere og ta tilbake',
  'Det er for mange vedlegg: Det er plass til 50.',
  'Det er for mange mål: Det er plass til 30.',
  'Blir publisert {{moment}} norsk tid, bestemt av {{name}}.',
]);

/** Groups of texts that stand there whole, whether or not a page shows each: words for the values of the API. */
export const WHOLE = /^(words:)/;
