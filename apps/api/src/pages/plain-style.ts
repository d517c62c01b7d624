/** How the pages look that stand outside the portal: as it does, in light and dark, with nothing to load. */
export const PLAIN_STYLE = `:root{color-scheme:light dark;--text:#2b2a28;--page:#fff;--line:#c9c6c2;--tint:#e1eaec;--accent:#a63a0a;--on:#fff}
@media (prefers-color-scheme:dark){:root{--text:#f0efee;--page:#181817;--line:#55524f;--tint:#1b3236;--accent:#e2a48c;--on:#2b1208}}
*{box-sizing:border-box}
body{display:flex;flex-direction:column;min-height:100vh;margin:0;color:var(--text);background:var(--page);font:1.125rem/1.6 system-ui,sans-serif;overflow-wrap:break-word}
header,main,footer{width:100%;padding:1rem clamp(1rem,4vw,2.5rem)}
header{border-bottom:1px solid var(--line)}
main{flex:1;max-width:46rem;margin:0 auto;padding-block:2rem 4rem}
footer{padding-block:2rem;background:var(--tint)}
h1{margin:0 0 1rem;font-size:clamp(1.625rem,8vw,2.25rem);font-weight:500;line-height:1.3;text-wrap:balance}
a{color:var(--accent);text-underline-offset:.2em}
.brand{display:inline-flex;align-items:center;gap:.5rem;color:inherit;font-size:1.375rem;font-weight:700;text-decoration:none}
footer a{color:inherit}
a:focus-visible,button:focus-visible{outline:3px solid var(--text);outline-offset:3px}
button,.button{display:inline-block;min-height:3rem;padding:.6rem 1.25rem;border:0;border-radius:6px;color:var(--on);background:var(--accent);font:inherit;font-weight:500;text-decoration:none;cursor:pointer}
button:hover,.button:hover{filter:brightness(1.1)}
ul{padding-left:1.25rem}
`;
