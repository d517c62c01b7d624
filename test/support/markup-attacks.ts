/** Link targets that must not become links, or only harmless ones. */
export const HOSTILE_TARGETS = [
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'javascript://example.org/%0aalert(1)',
    'javascript&colon;alert(1)',
  ],
  ...[
    'java&#115;cript:alert(1)',
    '&#x6A;avascript:alert(1)',
    '&#0000106avascript:alert(1)',
    'java&Tab;script:alert(1)',
  ],
  ...['java&NewLine;script:alert(1)', '&#1;javascript:alert(1)', '&#32;javascript:alert(1)', '%6Aavascript:alert(1)'],
  ...['javascript%3Aalert(1)', 'java\\script:alert(1)', 'java\u0000script:alert(1)', '\u00a0javascript:alert(1)'],
  ...['\u200bjavascript:alert(1)', 'ｊavascript:alert(1)', 'vbscript:msgbox(1)', 'VbScript&colon;msgbox(1)'],
  ...[
    'data:text/html,<script>alert(1)</script>',
    'data:text/html;base64,PHNjcmlwdD4=',
    'DATA:image/svg+xml,<svg/onload=a()>',
  ],
  ...[
    'data:image/png;base64,AAAA',
    'data&colon;text/html,a',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    'about:blank',
  ],
  ...[
    'view-source:javascript:a',
    'feed:javascript:alert(1)',
    'jar:https://example.org!/a',
    'intent://a#Intent;end',
    'ws://a/',
  ],
  ...[
    '//example.org/a',
    '\\\\example.org\\a',
    '/\\example.org',
    'https:example.org@javascript:1',
    'https://a@b.example/',
  ],
  ...[
    'https://example.org/"onmouseover="alert(1)',
    "https://example.org/'onclick='a",
    'https://example.org/><script>a</script>',
  ],
  ...[
    'https://example.org/&quot;onfocus=a&quot;',
    'https://example.org/`onclick=a`',
    'mailto:a@b.no"onclick="a',
    '#" onclick="a',
  ],
];
const linkForms: readonly ((target: string) => string)[] = [
  (target) => `[a](${target})`,
  (target) => `[a](<${target}> "t")`,
  (target) => `![a](${target})`,
  (target) => `<${target}>`,
  (target) => `[a]\n\n[a]: ${target} 't"onclick="a'`,
  (target) => `[![a](${target})](${target})`,
  (target) => `see ${target} there`,
];
/** Pieces of HTML that do something when a browser reads them. */
export const HOSTILE_MARKUP = [
  ...[
    '<script>alert(1)</script>',
    '<SCRIPT SRC=//example.org/a.js></SCRIPT>',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
  ],
  ...[
    '<script',
    '<script/x>a',
    '</script><script>a',
    '<img src=x onerror=alert(1)>',
    '<img/src=x/onerror=a',
    '<img """><script>a</script>">',
  ],
  ...[
    '<svg onload=alert(1)>',
    '<svg><script>a&#40;1)</script></svg>',
    '<svg><animate onbegin=a attributeName=x>',
    '<svg><a xlink:href="javascript:a">x',
  ],
  ...[
    '<math><mtext><table><mglyph><style><img src=x onerror=a>',
    '<math href="javascript:a">x',
    '<noscript><p title="</noscript><img src=x onerror=a>">',
  ],
  ...[
    '<iframe src="javascript:a">',
    '<iframe srcdoc="<script>a</script>">',
    '<object data="javascript:a">',
    '<embed src="javascript:a">',
    '<applet code=a>',
  ],
  ...[
    '<a href="javascript:a">x</a>',
    '<a href=`javascript:a`>x',
    '<a href="https://a.no" onclick="a" style="x" class="y" id="z" target=_top>x</a>',
  ],
  ...[
    '<form action="javascript:a"><button>x',
    '<button formaction="javascript:a">x',
    '<input autofocus onfocus=a>',
    '<select onchange=a><option>',
  ],
  ...[
    '<body onload=a>',
    '<html onclick=a>',
    '<base href="//example.org/">',
    '<meta http-equiv=refresh content="0;javascript:a">',
    '<link rel=import href=a>',
  ],
  ...[
    '<style>@import "//example.org/a.css"</style>',
    '<p style="background:url(javascript:a)">x</p>',
    '<div style="width:expression(a)">',
    '<table background="javascript:a">',
  ],
  ...[
    '<video><source onerror=a>',
    '<audio src=x onerror=a>',
    '<details open ontoggle=a>',
    '<marquee onstart=a>',
    '<template><script>a</script></template>',
  ],
  ...[
    '<!-- <script>a</script> -->',
    '<!--><script>a</script>',
    '<!--[if IE]><script>a</script><![endif]-->',
    '<![CDATA[<script>a</script>]]>',
    '<?xml-stylesheet href="a"?>',
  ],
  ...[
    '<!DOCTYPE html [<!ENTITY a "b">]>',
    '&lt;script&gt;a&lt;/script&gt;',
    '&#60;script&#62;a',
    '&#x3c;img src=x onerror=a&#x3E;',
    '&lt&#59;script&gt',
    '\u0000<script>a',
  ],
  ...[
    '<textarea><script>a</script>',
    '<title><img src=x onerror=a></title>',
    '<xmp><script>a</script></xmp>',
    '<plaintext><b>',
    '<listing>&lt;img onerror=a&gt;',
  ],
  ...[
    '<p onclick=a>x</p>',
    '<h2 id=x onclick=a>',
    '<ol start="1 onclick=a" type=a reversed>',
    '<td onclick=a>',
    '<br onclick=a>',
    '<code class="x" onclick=a>',
  ],
  ...[
    '<x onclick=a>',
    '<a:b onclick=a>',
    '<form id=x><input name=innerHTML>',
    '<img name=getElementById>',
    '<dialog open>',
    '<slot onslotchange=a>',
    '\u2028<script>a',
  ],
];
const contexts: readonly ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `a *${payload}* **${payload}`,
  (payload) => `- ${payload}\n  > ${payload}\n\n    ${payload}`,
  (payload) => `# ${payload}\n|${payload}|b|\n|-|-|\n|${payload}|`,
  (payload) => `\`\`\`${payload}\n${payload}\n`,
  (payload) => `[${payload}](https://example.org "${payload}") ![${payload}](https://example.org/${payload})`,
  (payload) => `\\${payload} \`${payload}\` &#60;${payload}`,
  (payload) => `[x]: <https://example.org> '${payload}'\n[x] [${payload}][x]`,
];
/** Each attack with the ways in which Markdown can carry it. */
export const MARKUP_ATTACKS: readonly (readonly [payload: string, forms: readonly string[]])[] = [
  ...HOSTILE_TARGETS.map((target) => [target, linkForms.map((form) => form(target))] as const),
  ...HOSTILE_MARKUP.map((payload) => [payload, contexts.map((context) => context(payload))] as const),
];
