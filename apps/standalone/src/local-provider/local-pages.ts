import type { LocalPerson } from './local-people.js';

const STYLE = `body{font:1.125rem/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
ul{list-style:none;padding:0}li{margin:.75rem 0}
button{font:inherit;text-align:left;width:100%;padding:.75rem 1rem;color:inherit;background:#f3f4f6;border:2px solid #5b6470;border-radius:.5rem;cursor:pointer}
button:hover{background:#e5e9ef}button:focus-visible{outline:4px solid #0062ba;outline-offset:2px}
.told{display:block;color:#3c4450}`;

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
