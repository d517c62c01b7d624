import type { LocalPerson } from './local-people.js';

const STYLE = `:root{color-scheme:light dark;--text:#2b2a28;--page:#fff;--line:#8a8784;--soft:#5f5c59;--tint:#f6eae6;--accent:#a63a0a}
@media (prefers-color-scheme:dark){:root{--text:#f0efee;--page:#181817;--line:#8f8c89;--soft:#b9b6b3;--tint:#2c211d;--accent:#e2a48c}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:46rem;padding:2rem clamp(1rem,4vw,2.5rem) 4rem;color:var(--text);background:var(--page);font:1.125rem/1.6 system-ui,sans-serif}
h1{margin:0 0 1rem;font-size:clamp(1.625rem,8vw,2.25rem);font-weight:500;line-height:1.3}
ul{list-style:none;margin:1.5rem 0 0;padding:0}li{margin:.75rem 0}
button{width:100%;padding:.75rem 1rem;color:inherit;background:none;border:1px solid var(--line);border-radius:6px;font:inherit;font-weight:500;text-align:left;cursor:pointer}
button:hover{background:var(--tint);border-color:var(--accent)}button:focus-visible{outline:3px solid var(--text);outline-offset:3px}
.told{display:block;color:var(--soft);font-weight:400}`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – lokal innlogging</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;

const choice = ({ subject, name, told }: LocalPerson): string =>
  `<li><button type="submit" name="person" value="${subject}">${name}<span class="told">${told}</span></button></li>`;

/** The page on which a person to sign in as is chosen. */
export const choicePage = (action: string, people: readonly LocalPerson[]): string =>
  page(
    'Velg hvem du vil logge inn som',
    `<p>Dette er en innlogging for utprøving på egen maskin. Personene finnes ikke, og det trengs ikke passord.</p>
<form method="post" action="${action}">
<ul>
${people.map(choice).join('\n')}
</ul>
</form>`,
  );

/** The page on which leaving is confirmed, around the form that the provider makes. */
export const leavePage = (form: string): string =>
  page(
    'Logge ut?',
    `<p>Du er logget ut av Ildsjel. Vil du også logge ut av den lokale innloggingen, så du kan velge en annen person?</p>
${form}
<ul>
<li><button type="submit" form="op.logoutForm" name="logout" value="yes">Ja, logg ut</button></li>
<li><button type="submit" form="op.logoutForm">Nei, behold innloggingen</button></li>
</ul>`,
  );

/** The page for whoever is here without having been sent, and for what went wrong. */
export const plainPage = (title: string, words: string): string => page(title, `<p>${words}</p>`);
