/**
 * Builds an element. Text is always set as text, never as HTML: what phones show was written by strangers.
 * @param {string} tag
 * @param {Record<string, unknown>} [props] attributes; `on…` are listeners, `true` sets an empty attribute
 * @param {...(Node | string | null | undefined | false)} children
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

const svgSpace = 'http://www.w3.org/2000/svg';

/** An icon of the shared sprite; always beside a word, so hidden from readers. */
export function icon(name) {
  const svg = document.createElementNS(svgSpace, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', name === 'daktari-mark' ? '0 0 40 40' : '0 0 256 256');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(svgSpace, 'use');
  use.setAttribute('href', `/assets/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** Replaces what is inside and gives the focus back to the element with the same data-key. */
export function fill(container, ...children) {
  const key = container.contains(document.activeElement) ? document.activeElement?.dataset.key : undefined;
  container.replaceChildren(...children.filter(Boolean));
  if (key) container.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus();
}

/** A labelled on/off switch. */
export function toggle(key, label, on, change) {
  const button = el('button', {
    type: 'button',
    role: 'switch',
    class: 'switch',
    'aria-checked': String(on),
    'aria-label': label,
    'data-key': key,
    onclick: () => change(!on),
  });
  return button;
}

export function byId(id) {
  const node = document.getElementById(id);
  if (!node) throw new Error(`no element #${id}`);
  return node;
}
