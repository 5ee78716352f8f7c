/** What became of work that ran at once: `ok` or the code of the error, in alphabetical order. */
export async function outcomesOf(work: readonly Promise<unknown>[]): Promise<string[]> {
  const all = await Promise.all(
    work.map((one) =>
      one.then(
        () => 'ok',
        (error: unknown) => String((error as { code?: unknown }).code),
      ),
    ),
  );
  return all.sort();
}
