/** Buttons, cards, rows, notes, fields, switches and the six cells. */
export const parts = `
.button{display:inline-flex;align-items:center;justify-content:center;gap:8px;min-height:50px;padding:8px 18px;border:0;border-radius:14px;font-weight:650;line-height:1.25;text-align:center;text-decoration:none;cursor:pointer}
.end .button,.button.full{width:100%}
.action{min-height:54px;font-size:1.0625rem;background:var(--action);color:var(--on-action);box-shadow:inset 0 -2px 0 var(--action-edge)}
.action:hover{background:var(--action-hover)}
.action:focus-visible{box-shadow:0 0 0 2px var(--focus-halo),inset 0 -2px 0 var(--action-edge)}
.outline{min-height:54px;border:1.5px solid var(--control);background:var(--surface);color:var(--ink)}
.outline:hover{background:var(--surface-tint)}
.danger{border:1.5px solid var(--danger);background:var(--surface);color:var(--danger)}
.quiet-button{background:none;color:var(--primary)}
.button:disabled{background:var(--surface-sunken);color:var(--ink2);box-shadow:none;cursor:not-allowed}
[data-passkey-ready] .second{background:var(--surface);color:var(--ink);border:1.5px solid var(--control);box-shadow:none}
.link{display:inline-flex;align-items:center;justify-content:center;gap:8px;min-height:44px;font-weight:600}
form[data-passkey]:not([hidden]){display:flex;flex-direction:column;gap:10px}
.links{display:flex;flex-wrap:wrap;justify-content:center;gap:0 24px}
.card{background:var(--surface);border:1px solid var(--border);border-radius:20px;box-shadow:var(--e1)}
.pad{padding:14px 16px}
.card>h2:first-child,legend+h2{padding:12px 16px 4px;font:650 1rem/1.4 var(--font-body);letter-spacing:0}
.pad>h2:first-child{padding:0 0 10px}
.sunken{background:var(--surface-sunken);box-shadow:none}
.group>h2{font:600 .9375rem/1.35 var(--font-body);letter-spacing:0;color:var(--ink2);margin:0 0 6px 2px}
.group>.under{margin:0 2px 10px}
.row{display:flex;align-items:center;gap:12px;width:100%;min-height:62px;padding:10px 14px;border:0;background:none;color:inherit;text-align:start;text-decoration:none}
a.row,button.row{cursor:pointer}
a.row:hover,button.row:hover{background:var(--surface-tint)}
.card .row:focus-visible{outline-offset:-3px;border-radius:18px;box-shadow:none}
li+li>.row,li+li>form>.row,.row+.row,.line{border-top:1px solid var(--border)}
.row.flat{align-items:flex-start}
.row .grow{flex:1;min-width:0;display:block}
.row .t{display:block;font-weight:650;line-height:1.3}
button.row:disabled{cursor:default}
button.row:disabled .t{color:var(--ink2)}
.split .t{min-width:0;overflow-wrap:anywhere}
.row .s{display:block;font-size:.9375rem;line-height:1.35;color:var(--ink2)}
.row>.icon{font-size:1.1rem;color:var(--ink2)}
.tile{display:grid;place-items:center;flex:none;width:42px;height:42px;border-radius:14px;font-size:20px;background:var(--primary-soft);color:var(--on-primary-soft)}
.tile.warm{background:var(--warning-soft);color:var(--on-warning-soft)}
.tile.good{background:var(--success-soft);color:var(--on-success-soft)}
.tile.rose{background:var(--accent-soft);color:var(--on-accent-soft)}
.tile.bad{background:var(--danger-soft);color:var(--on-danger-soft)}
.tile.grey{background:var(--surface-sunken);color:var(--ink2)}
.tile.app{background:var(--waridi-600);color:#fff;font:700 1.25rem/1 var(--font-display)}
.tile.who{border-radius:50%;font:700 .9375rem/1 var(--font-display)}
.tile.large{width:56px;height:56px;border-radius:18px;font-size:28px}
.chip{display:inline-flex;align-items:center;flex:none;max-width:100%;gap:6px;padding:3px 10px;border-radius:var(--r-pill);font-size:.875rem;line-height:1.4;font-weight:600;background:var(--surface-sunken);color:var(--ink2)}
.chip.good{background:var(--success-soft);color:var(--on-success-soft)}
.chip.info{background:var(--info-soft);color:var(--on-info-soft)}
.chip.warm{background:var(--warning-soft);color:var(--on-warning-soft)}
.chip.bad{background:var(--danger-soft);color:var(--on-danger-soft)}
.note{display:flex;gap:10px;padding:12px 14px;border-radius:14px;font-size:.9375rem;line-height:1.4;background:var(--surface-sunken);color:var(--ink2)}
.note>.icon{font-size:1.2rem;margin-top:1px}
.note>span,.note>div{flex:1;min-width:0}
.note.info{background:var(--info-soft);color:var(--on-info-soft)}
.note.warm{background:var(--warning-soft);color:var(--on-warning-soft)}
.note.good{background:var(--success-soft);color:var(--on-success-soft)}
.note.bad{background:var(--danger-soft);color:var(--on-danger-soft)}
.note a{color:inherit;font-weight:600}
.facts{display:flex;flex-direction:column;gap:6px;font-size:.9375rem;line-height:1.4}
.facts li{display:flex;gap:9px}
.facts .icon{font-size:1.1rem;margin-top:1px}
.good-ink .icon{color:var(--success)}
.steps li{display:flex;gap:12px;position:relative;padding-bottom:14px}
.steps li:last-child{padding-bottom:0}
.steps li:not(:last-child)::before{content:'';position:absolute;left:13px;top:30px;bottom:2px;width:2px;background:var(--border)}
.steps i{display:grid;place-items:center;flex:none;width:28px;height:28px;border-radius:50%;font-size:16px;background:var(--primary-soft);color:var(--on-primary-soft)}
.steps .good{background:var(--success-soft);color:var(--on-success-soft)}
.field{display:block}
.field label,.label{display:block;font-weight:650;margin-bottom:6px}
.field .hint{margin-top:6px;font-size:.9375rem;line-height:1.35;color:var(--ink2)}
.field .wrong{margin-top:6px;font-size:.9375rem;line-height:1.35;font-weight:600;color:var(--danger)}
.box{display:flex;align-items:center;min-height:54px;border:1.5px solid var(--control);border-radius:14px;background:var(--surface);overflow:hidden}
.box:focus-within{border-color:var(--focus);outline:3px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 2px var(--focus-halo)}
.box:has([aria-invalid]){border-color:var(--danger)}
.box .before{padding:0 0 0 14px;font-weight:650}
.box .before::after{content:'';display:inline-block;vertical-align:middle;width:1px;height:1.8em;margin-left:12px;background:var(--border)}
.box input,.box select{flex:1;min-width:0;width:100%;min-height:51px;padding:0 14px;border:0;outline:0;background:var(--surface);box-shadow:none!important}
.box input[type=file]{padding:9px 10px}
.box ::file-selector-button{margin-right:10px;padding:4px 12px;border:1px solid var(--control);border-radius:10px;background:var(--surface-sunken);color:inherit;font:inherit}
.box .large{font-size:1.3rem;letter-spacing:.01em}
.box .peek{flex:none;min-height:51px;padding:0 14px;border:0;background:none;color:var(--primary);font-weight:600;font-size:.9375rem;cursor:pointer}
.box .peek:focus-visible{outline-offset:-4px;border-radius:14px}
.upload{display:flex;flex-direction:column;gap:10px;padding:0 14px 14px}
.row+details>summary{padding:0 14px 14px 68px}
.pad>summary+form{margin-top:14px}
.tick{display:flex;gap:12px;align-items:flex-start;padding:6px 0;line-height:1.4}
.tick input{flex:none;width:24px;height:24px;margin:0;accent-color:var(--primary)}
.choices{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,9rem),1fr));gap:8px}
.choices label{display:flex;min-width:0;overflow-wrap:anywhere;hyphens:auto;align-items:center;gap:10px;min-height:52px;margin:0;padding:8px 14px;border:1.5px solid var(--control);border-radius:14px;background:var(--surface);cursor:pointer}
.choices label:has(:checked){border-color:var(--primary);box-shadow:inset 0 0 0 1px var(--primary)}
.pad .choices label,.many label{gap:8px;padding:8px 10px}
.choices input{flex:none;width:20px;height:20px;margin:0;accent-color:var(--primary)}
.people{display:grid;gap:10px}
.people .row:has(:checked),.people .row[aria-current]{border-color:var(--primary);box-shadow:inset 0 0 0 1px var(--primary);background:var(--primary-soft);color:var(--on-primary-soft)}
.people input{flex:none;width:24px;height:24px;margin:0;accent-color:var(--primary)}
.switch{appearance:none;position:relative;flex:none;width:46px;height:28px;margin:0;border-radius:14px;background:var(--control);cursor:pointer}
.switch::after{content:'';position:absolute;left:4px;top:4px;width:20px;height:20px;border-radius:50%;background:#fff}
.switch:checked{background:var(--primary)}
.switch:checked::after{left:22px;background:var(--on-primary)}
label.row{cursor:pointer}
.cells{--gap:8px;--cell:min((100vw - 72px)/6,56px);position:relative;width:calc(6*var(--cell) + 5*var(--gap));height:3.875rem;overflow:hidden;margin:-6px;padding:6px;box-sizing:content-box}
.in-card .cells{--cell:min((100vw - 110px)/6,56px)}
.cells ol{display:flex;gap:var(--gap);height:100%}
.cells li{width:var(--cell);border:1.5px solid var(--control);border-radius:12px;background:var(--surface)}
.cells input{position:absolute;z-index:1;inset:6px auto 6px 6px;width:calc(100% + 4rem);height:calc(100% - 12px);padding:0 0 0 calc((var(--cell) - 1ch)/2);border:0;outline:0;box-shadow:none!important;background:none;font:700 1.625rem/1 var(--font-mono);font-family:ui-monospace,'Noto Sans Mono','Roboto Mono',monospace;letter-spacing:calc(var(--cell) + var(--gap) - 1ch)}
.cells:focus-within li{border-color:var(--primary)}
.cells:focus-within ol:not(:has(.cur)) li,.cells .cur{border:2.5px solid var(--primary);box-shadow:0 0 0 3px var(--focus-halo)}
.groups{display:grid;grid-template-columns:repeat(auto-fit,minmax(max(5.2rem,30%),1fr));gap:8px;margin:12px 0}
.groups li{padding:4px 2px 7px;border-radius:14px;background:#fff;color:var(--bahari-900);text-align:center}
.groups i{display:block;font:500 .875rem/1.3 var(--font-body);color:var(--bahari-700)}
.groups b{font:700 1.375rem/1.25 var(--font-mono);letter-spacing:.04em;white-space:nowrap}
.qr{display:block;width:min(100%,208px);margin:0 auto;padding:10px;border-radius:14px;background:#fff}
.secret{display:flex;flex-wrap:wrap;justify-content:center;gap:4px 12px;font:700 1.0625rem/1.4 var(--font-mono)}
.or{display:flex;align-items:center;gap:12px;color:var(--ink2)}
.or::before,.or::after{content:'';flex:1;height:1px;background:var(--border)}
.hello{display:flex;flex-direction:column;align-items:flex-start;gap:12px}
.side-lines li{display:flex;gap:14px}
.side-lines .icon{font-size:1.5rem;color:var(--embe-300)}
.card.row{background:var(--surface);border:1px solid var(--border)}
.row.head{padding:0 0 8px;min-height:0}
.big{font-size:1.375rem;line-height:1.2;letter-spacing:-.015em}
.tile.play{border-radius:50%;background:var(--primary);color:var(--on-primary)}
.more{display:inline-block;margin-left:10px}
.more[open]{display:block;margin:0}
summary{cursor:pointer;color:var(--primary);text-decoration:underline;text-underline-offset:3px}
.bullets{list-style:disc;padding-left:1.2em}
.chips{display:flex;flex-wrap:wrap;gap:4px;margin-top:6px}
.stop{display:inline-flex;flex-wrap:wrap;max-width:100%;align-items:center;gap:6px;min-height:44px;padding:0 4px;border:0;background:none;color:var(--danger);font-weight:650;cursor:pointer}
.notice{padding-top:24px;overflow-wrap:anywhere}
.bar h1{overflow-wrap:anywhere}
.pairs{grid-template-columns:repeat(auto-fit,minmax(min(100%,max(10rem,40%)),1fr))}
.pairs b{font-size:min(1.0625rem,(100vw - 52px)/9.5)}
@media (max-width:24em){.row{gap:10px}}
@media (forced-colors:active){.button,.card,.chip,.switch,.cells li{border:1px solid}}
`;
