/** Answers requests of screens under test by path; a path that is not here is a failure of the test. */
export function serve(
  answers: Readonly<Record<string, (request: Request) => [status: number, body: unknown]>>,
) {
  const asked: Request[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const request = input instanceof Request ? input : new Request(input);
    asked.push(request);
    const answer = answers[`${request.method} ${new URL(request.url).pathname}`];
    if (!answer) throw new Error(`nobody answers ${request.method} ${request.url}`);
    const [status, body] = answer(request);
    return Response.json(body, { status });
  });
  return asked;
}
