/** Page, field, type and focus. Lengths of text in rem, so that 200% text works; the pindo is drawn as in packages/design. */
export const ground = `
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;min-height:100vh;min-height:100dvh;display:flex;flex-direction:column;font:400 1rem/1.5 var(--font-body);color:var(--ink);background:var(--bg);overflow-wrap:break-word}
h1,h2,h3,p,ol,ul,dl,dd,fieldset{margin:0;padding:0;border:0;min-width:0}
h1,h2,h3,.big{font-family:var(--font-display);font-weight:700;letter-spacing:-.01em}
h1{font-size:1.625rem;line-height:1.15;letter-spacing:-.015em}
h2{font-size:1.125rem;line-height:1.35}
ol,ul{list-style:none}
b,strong{font-weight:650}
a{color:var(--primary);text-underline-offset:3px}
button,input,select{font:inherit;color:inherit}
[hidden]{display:none!important}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 2px var(--focus-halo)}
.side :focus-visible{outline-color:var(--embe-300);box-shadow:0 0 0 2px var(--bahari-950)}
.icon{width:1.25em;height:1.25em;flex:none;vertical-align:-.24em;fill:currentColor}
.quiet{color:var(--ink2)}
.small{font-size:.9375rem;line-height:1.4}
.centre{text-align:center}
.mono{font-family:var(--font-mono);overflow-wrap:anywhere}
.num{font-variant-numeric:tabular-nums}
.only-read{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:8px;top:-100px;z-index:2;padding:12px 16px;border-radius:var(--r-sm);background:var(--surface)}
.skip:focus{top:8px}
.side{background:var(--brand);color:var(--ink-on-dark);padding:12px 18px 20px}
.side .lead{color:var(--ink2-on-dark);margin-top:6px;line-height:1.35}
.side h1{font-size:2rem;line-height:1.125;letter-spacing:-.02em}
.side-top{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:8px;margin-bottom:16px}
.brand{display:flex;align-items:center;gap:8px;font:700 1.375rem/1 var(--font-display);letter-spacing:-.03em}
.mark{width:1.875rem;height:1.875rem}
.side .back{color:inherit}
.side .bar h1{font-size:1.25rem}
.tongues{display:flex;flex:none;border:1.5px solid rgb(255 255 255/42%);border-radius:var(--r-pill);overflow:hidden;font-size:.875rem;font-weight:650}
.tongues>*{display:grid;place-items:center;place-content:center;min-width:46px;min-height:44px;padding:0 13px;border:0;background:none;color:inherit;text-decoration:none;cursor:pointer}
.tongues>span{background:#fff;color:var(--bahari-800);cursor:default}
.tongues :focus-visible{outline-offset:-5px;box-shadow:none;border-radius:var(--r-pill)}
.pindo{flex:none;height:14px;background:var(--bahari-900) url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='56' height='14' viewBox='0 0 56 14'%3E%3Cpath d='M14 1.5 21 7l-7 5.5L7 7z' fill='%23FFB224'/%3E%3Cpath d='M14 4.6 17 7l-3 2.4L11 7z' fill='%23082A33'/%3E%3Cpath d='M35 0a7 7 0 0 0 14 0z' fill='%23E0654A'/%3E%3Cpath d='M35 14a7 7 0 0 1 14 0z' fill='%233A8C99'/%3E%3Ccircle cx='28' cy='7' r='1.6' fill='%23FFD98A'/%3E%3Ccircle cx='0' cy='7' r='1.6' fill='%23FFD98A'/%3E%3Ccircle cx='56' cy='7' r='1.6' fill='%23FFD98A'/%3E%3C/svg%3E") repeat-x 0 0}
main{flex:1;display:flex;flex-direction:column;padding:16px 16px 0}
.flow{display:flex;flex-direction:column;gap:14px}
main,.fill{display:flex;flex-direction:column;gap:14px}
.fill{flex:1}
.bar{display:flex;align-items:center;gap:4px;min-height:48px;padding:6px 0;margin:-8px 0 -4px -12px}
.bar h1{font-size:1.25rem;line-height:1.2}
.bar.plain{margin-left:0}
.back{display:grid;place-items:center;flex:none;width:48px;height:48px;font-size:1.3rem;color:var(--ink)}
.split{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:2px 12px}
.end{margin:auto -16px 0;padding:12px 16px 16px;display:flex;flex-direction:column;gap:10px;background:var(--surface);border-top:1px solid var(--border)}
.sos{display:flex;align-items:center;justify-content:center;flex-wrap:wrap;gap:0 8px;margin-top:auto;min-height:48px;padding:4px 16px;font-weight:600;color:var(--danger)}
.sos+.end{margin-top:0}
.sos a{color:inherit;display:inline-flex;align-items:center;min-height:44px;text-decoration:none}
.foot{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 16px;margin:0 -16px;padding:0 16px 10px;font-size:.9375rem;color:var(--ink2)}
.end+.foot,.fill+.foot{margin-top:-14px;background:var(--surface)}
.foot a,.foot button{display:inline-flex;align-items:center;min-height:44px}
.linklike{padding:0;border:0;background:none;color:var(--primary);text-decoration:underline;text-underline-offset:3px;cursor:pointer;font-weight:600}
`;

/** From 900 px on: the field stands at the left with its border, the matter at the right. */
export const wide = `
@media (min-width:56.25em){
body{display:grid;grid-template-columns:minmax(20rem,44%) 14px 1fr;grid-template-rows:1fr;font-size:1rem}
.side{display:flex;flex-direction:column;justify-content:space-between;padding:40px 64px;position:sticky;top:0;height:100vh;overflow:auto}
.side h1,.side .big{font-size:3.25rem;line-height:1.08;letter-spacing:-.025em}
.side .bar h1{font-size:2.5rem}
.side .bar{margin-left:-14px}
.side .lead{font-size:1.1875rem;line-height:1.45;margin-top:14px;max-width:30rem}
.pindo{height:100vh;position:sticky;top:0;background:var(--bahari-900) url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='14' height='56' viewBox='0 0 14 56'%3E%3Cpath d='M1.5 14 7 7l5.5 7L7 21z' fill='%23FFB224'/%3E%3Cpath d='M4.6 14 7 11l2.4 3L7 17z' fill='%23082A33'/%3E%3Cpath d='M0 35a7 7 0 0 1 0 14z' fill='%23E0654A'/%3E%3Cpath d='M14 35a7 7 0 0 0 0 14z' fill='%233A8C99'/%3E%3Ccircle cx='7' cy='28' r='1.6' fill='%23FFD98A'/%3E%3Ccircle cx='7' cy='0' r='1.6' fill='%23FFD98A'/%3E%3Ccircle cx='7' cy='56' r='1.6' fill='%23FFD98A'/%3E%3C/svg%3E") repeat-y 0 0}
main{width:100%;max-width:32.5rem;margin:0 auto;padding:32px 20px 12px;justify-content:safe center}
.fill{flex:none}
.end{margin:4px 0 0;padding:0;background:none;border:0}
.sos{margin-top:0}
.foot,.end+.foot,.fill+.foot{margin:8px 0 0;padding:0;background:none}
.cells{--cell:min((56vw - 94px)/6,73px)}
.in-card .cells{--cell:min((56vw - 128px)/6,67px)}
.side-lines{margin-top:34px;display:flex;flex-direction:column;gap:16px}
}
@media (max-width:56.24em){.wide-only{display:none}.side-lines{display:none}}
@media print{.side-top,.foot,.end,.sos,.no-print,.back,.skip{display:none!important}.side{background:none;color:#000;height:auto;position:static}.side .lead{color:#000}.pindo{display:none}body{display:block;background:#fff;color:#000}}
`;
