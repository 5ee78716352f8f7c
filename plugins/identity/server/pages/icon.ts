import { Html } from './html';
import { iconShapes } from './icon-shapes';

export type IconName = keyof typeof iconShapes;

/** A drawing beside a word, so screen readers pass over it. Inline: a page is one answer, also on 2G. */
export function icon(name: IconName): Html {
  return Html.constant(
    `<svg class="icon" viewBox="0 0 256 256" aria-hidden="true">${iconShapes[name]}</svg>`,
  );
}

const MARK =
  '<path d="M20 2C9.5 2 2 9.8 2 19.4c0 4.7 1.9 8.6 4.7 11.7L5 37.2c-.3 1 .7 1.9 1.7 1.5l7-2.8c2 .6 4.1.9 6.3.9 10.5 0 18-7.6 18-17.4S30.5 2 20 2z" fill="#FFB224"/><path d="M20 9.5v20M10 19.5h20" stroke="#082A33" stroke-width="5.6" stroke-linecap="round"/><circle cx="20" cy="19.5" r="3.4" fill="#FFB224"/>';

export const mark = Html.constant(`<svg class="mark" viewBox="0 0 40 40" aria-hidden="true">${MARK}</svg>`);

/** As an address, so that a browser does not ask for /favicon.ico. */
export const markAddress = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">${MARK}</svg>`,
)}`;
