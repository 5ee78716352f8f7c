/** An installed app has its files. */
export function keepApp(): void {}
