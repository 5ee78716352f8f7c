import { generateSync } from 'otplib';
import { browser, codeGrant, codeRequest, tokensIn } from '../../support/issuer-client';
import { askedCode, mainForm, passkeyForm, post, recoveryCodesIn, submit } from '../../support/sign-in-pages';
import { HASSAN, neutral, type PagesBench } from './bench';

const STEP_MS = 30_000;
const NJERI = 'njeri@mwangaza.example';

/** Second factors of staff: set up, shown, and shown again. */
export function factors(bench: PagesBench): void {
  const { url, password, begun, pathOf, key, answerTo } = bench;
  let secret = '';
  let lastStep = 0;
  const nextCode = (): string => {
    lastStep = Math.max(Math.floor(Date.now() / STEP_MS), lastStep + 1);
    return generateSync({ secret, epoch: (lastStep * STEP_MS) / 1000 });
  };

  test('a first sign-in of staff sets up a second factor and shows recovery codes before anything else', async () => {
    const agent = browser(url());
    const asked = codeRequest(url());
    const enrol = await submit(agent, await agent.go(asked.url), NJERI, password());
    expect(enrol.url.pathname).toMatch(/\/enrol$/);
    const app = await agent.go(`${pathOf(enrol)}/enrol-app`);
    secret = [...app.text.matchAll(/<span>([A-Z2-7]{1,4})<\/span>/g)].map(([, group]) => group).join('');
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect((await post(agent, mainForm(app)!, { code: '000000' })).status).toBe(400);
    // Reloaded, it is still the same secret: an app that has it need not begin again.
    expect((await agent.go(app.url)).text).toContain(secret.slice(0, 4));
    const codes = await post(agent, mainForm(app)!, { code: nextCode() });
    expect(recoveryCodesIn(codes)).toHaveLength(10);
    const skipped = await agent.go(asked.url);
    expect(skipped.url.searchParams.get('code')).toBeNull();
    expect((await post(agent, mainForm(codes)!, { proof: 'AAAA-AAAA-AAAA' })).status).toBe(400);
    const done = await post(agent, mainForm(codes)!, { proof: askedCode(codes) });
    const code = done.url.searchParams.get('code');
    const tokens = tokensIn(await codeGrant(url(), asked, code ?? ''));
    expect(claimsIn(tokens.idToken)).toMatchObject({
      amr: ['pwd', 'otp', 'mfa'],
      acr: 'urn:daktari:acr:two-factors',
    });
  });

  test('a password alone opens nothing of staff, and a wrong code is answered like a wrong password', async () => {
    const agent = browser(url());
    const page = await begun(agent);
    const alone = await submit(agent, page, NJERI, password());
    expect(alone.url.pathname).toMatch(/\/totp$/);
    expect((await agent.go(pathOf(page))).url.searchParams.get('code')).toBeNull();
    const other = browser(url());
    const door = await begun(other);
    const wrong = [];
    for (const tried of [
      { password: password(), code: '000000' },
      { password: 'Not-The-Right-One', code: '000000' },
    ]) {
      const sent = await post(other, mainForm(door)!, { email: NJERI, ...tried });
      wrong.push([sent.status, neutral(sent.text)]);
    }
    expect(wrong[0]).toEqual(wrong[1]);
    expect(wrong[0]![0]).toBe(401);
  });

  test('of many who show one code of an app at the same time one gets in', async () => {
    const code = nextCode();
    const tried = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const agent = browser(url());
        return post(agent, mainForm(await begun(agent))!, { email: NJERI, password: password(), code });
      }),
    );
    expect(tried.filter((page) => page.url.searchParams.has('code'))).toHaveLength(1);
  });

  test('a passkey answers the sign-in that asked, and counts for its owner only', async () => {
    const [agent, other] = [browser(url()), browser(url())];
    const forgery = { origin: url(), rpId: 'localhost' };
    const enrol = await submit(agent, await begun(agent), HASSAN, password());
    const made = passkeyForm(enrol, 'create')!;
    const registered = await post(agent, made.form, {
      credential: JSON.stringify(key.register(made.options, forgery)),
    });
    expect(recoveryCodesIn(registered)).toHaveLength(10);
    const [mine, theirs] = [await begun(browser(url())), await begun(other)];
    const wrongChallenge = JSON.stringify(key.signIn(passkeyForm(mine, 'get')!.options, forgery));
    const refused = await post(other, passkeyForm(theirs, 'get')!.form, { credential: wrongChallenge });
    expect(refused.status).toBe(401);
    const right = JSON.stringify(key.signIn(passkeyForm(theirs, 'get')!.options, forgery));
    const form = passkeyForm(theirs, 'get')!.form;
    const done = await post(other, form, { credential: right });
    expect(done.url.searchParams.get('code')).toBeTruthy();
  });

  test('a form that was sent before does nothing when it is sent again', async () => {
    const agent = browser(url());
    const { form, fields } = answerTo(await begun(agent));
    const done = await post(agent, form, fields);
    expect(done.url.searchParams.get('code')).toBeTruthy();
    expect((await post(agent, form, fields)).status).toBe(400);
  });
}

function claimsIn(idToken: string): unknown {
  return JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8'));
}
