const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Prefixes and particles: what begins with them is a derivation, a word of its own. */
const PREFIXES = words(`
  aa an and at att av be bi bort de dis eks er etter ette for fore foer fra fraa fram frem gjen gjennom gjenn hen igjen im
  in inn inter kon ko med mellom mis mot ned o om opp over paa per pre pro re rund sam saman sammen samt sub til trans u um
  un und under unna ut van ved vel forut tilbake imot imellom ekstra super ultra anti auto bio geo mikro mini makro multi
  mono poly post pseudo semi tele vice ikke ikkje foere attende innan utan utanfor millom jam`);

/** Ends of derivations and inflections that happen to be, or to look like, words. */
const NOT_LAST = words(`
  het heten heter hetene heit heita heiter heitene ing ingen inger ingene inga ingar ingane ning ningen ninger ningene ninga ningar ningane
  else elsen elser elsene skap skapet skaper skapene skapen skapar dom dommen dommer dommene domen domar domane lig lige leg lege legt ligt lighet ligheten
  ig ige bar bare bart barhet som somt somme somhet loes loese loest loeshet laus lause laust sam samt samme full fullt fulle aktig aktige
  ende ande ere are arar arane ane ene ener erne rne eren aren aner ner nen ier iet ist isten ister istene isme ismen isk iske asjon asjonen asjoner
  tet teten teter tetene tor toren torer torene sjon sjonen sjoner ant anten anter antene ent enten enter entene ert erte ering eringen eringer isering iseringen
  ering eringa eringar iseringa ers ens ets enes anes aste este ast est eri eriet erier inne innen inner ling lingen linger
  mann mannen men mene set tene lene sene rene gene tone nene mene dene ser ste ler mar lar sar kar leg per der res tte tter ter
  leik leiken ment mentet menter menta mentene esker eskene eska kvens kvensen vitet vitetene apar aker aking akar lende bende bent tine ander
  ren ret ted ten tar net ket nes aer oer jer jar lse lsen lser kap kapet ster star ette ett ete eter`);

/** Short words that begin compounds; no others of up to three letters do. */
const SHORT_FIRST = words(`
  by el is ny oel oey aar aas baat maal raad snoe sjoe soer vaar oest tre bil bok bor bru dag fag fly fri fot gjeld hav hus
  hud ild jul kai lov lag lav lys mat mor mur nord not olje ord pil pris rad ras rom rus sak sal ski sol sau sti syn tak tog
  tur tid veg vei vin yte kul gass liv haand smaa hoey laan moete stor mal arv avl bad egg eng far fat fis gut her hest
  hoegd joed jus kjoe kor kyst maur nav pub salg sand saa sms snue spa sym tann tv uke vaat vev vekt web pc ikt gaa baal
  raak roer roe boer broe doed foed foer groe kjoer loep oeve aapen arm art ask bie bot bur dal dam duk dyr fil froe gaas
  hai haar kam kne kaal lam lek lin lyd lyn loek lus mel mos mus myr noed orm ost ovn roek sko sky saar tap taarn tun ull
  vaer aal nes`);

/** Short words that end compounds; no others of up to three letters do. */
const SHORT_LAST = words(`
  by is aar oey aas baat maal raad sjoe snoe tre bil bok bru dag fag fly fot hav hus jul kai lov lag lys mat mor far mur ord
  pris rad ras rom sak sal ski sol sti syn tak tog tur tid veg vei vin liv laan bad egg eng arv bud del bor doer foer haar
  kaar loen moete roer saar slag spor vev arm aal gaard toey roere hall tall valg vann vatn hund akt ark art ben bie bom bot
  bur dal dam duk dyr fat feil fil froe gap gaas hai hud kam kne kor kur koe kaal lam lek lin lyd lyn loek loep lus mel mos
  mus myr nav nes noed orm ost ovn par pil ris rot rus roek sau sko sky sot tal tap taarn tun tunnel ull uke var vik vaar
  vaer oel oere`);

const DEVERBAL = /^[^aeiouy]{0,3}[aeiouy]?ing(?:a|ane|ar|en|ene|er)?s?$/;
const DERIVED = /^(?:iser|erende|erande|asjon|isme|isti|iske?$|ikk|aktig|ering|ling|ning|else|skap)/;

/** How many letters a part in normal form has in the spelling of a text, where aa, oe and ae are one. */
export const lettersOf = (part: string): number => {
  let letters = part.length;
  for (let n = 1; n < part.length; n += 1) {
    const [before, letter] = [part[n - 1], part[n]];
    if ((letter === 'a' && before === 'a') || (letter === 'e' && (before === 'o' || before === 'a'))) letters -= 1;
  }
  return letters;
};

const SHORT = 3;
const isShort = (part: string): boolean => part.length <= 2 * SHORT && lettersOf(part) <= SHORT;

/** Says whether a word that begins so may be a derivation. */
export const isPrefix = (beginning: string): boolean => PREFIXES.has(beginning);

/** Says whether a compound may begin with this word. */
export const isFirstPart = (word: string): boolean => !isPrefix(word) && (!isShort(word) || SHORT_FIRST.has(word));

/** Says whether what stands last is an ending and no word: -ring, -isering, -asjonen. Ting and leiing are words, as in storting. */
const looksLikeAnEnding = (last: string): boolean =>
  (DEVERBAL.test(last) && !/^(?:ting|leiing)/.test(last)) || DERIVED.test(last);

/** Says whether a compound may end with this word. */
export const isLastPart = (word: string): boolean =>
  !NOT_LAST.has(word) && (!isShort(word) || SHORT_LAST.has(word)) && !looksLikeAnEnding(word);

/** Words that look like compounds and are none for a reader, without their endings. */
const ONE_WORD = words(`
  elev elv menneske spoersmaal spursmaal paragraf mangfold mangfald statistikk rettleiing rettleiar handsaming naudsynt noedvendig
  konsekvens kompetanse plattform departement dokument kunnskap landskap vitenskap forord formaal foeremaal ansvar verden allmenn
  interesse eigedom eiendom baerekraft konferanse referanse balanse sandefjord leverandoer`);
const LONGEST_ENDING = 4;

/** Says whether a word, with or without an ending, is in the list of those that are not taken apart. */
export const isOneWord = (word: string): boolean => {
  for (let ending = 0; ending <= LONGEST_ENDING; ending += 1) {
    if (ONE_WORD.has(word.slice(0, word.length - ending))) return true;
  }
  return false;
};
