/** No page of a browser can. */
export function hideFromPictures(): void {}
