// Passkeys for the sign-in pages: <form data-passkey="get|create" data-options="{...}"> is shown when the browser has
// them, asks the authenticator, and is sent with the answer as JSON in its field `credential`.

const BINARY = ['challenge', 'id', 'userHandle'];
const forms = globalThis.PublicKeyCredential ? document.querySelectorAll('form[data-passkey]') : [];
let waiting = null;

for (const form of forms) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    if (form.elements.namedItem('credential').value !== '') return;
    event.preventDefault();
    void ask(form);
  });
  if (form.dataset.passkey === 'get') void offerInField(form);
}
if (forms.length > 0) document.documentElement.dataset.passkeyReady = '';

/** Lets the browser offer the passkey in the e-mail field (autocomplete "webauthn"), until the button is pressed. */
async function offerInField(form) {
  if (!document.querySelector('[autocomplete~="webauthn"]')) return;
  if (!(await globalThis.PublicKeyCredential.isConditionalMediationAvailable?.())) return;
  waiting = new AbortController();
  const asked = { publicKey: decoded(optionsOf(form)), mediation: 'conditional', signal: waiting.signal };
  await navigator.credentials.get(asked).then(
    (credential) => send(form, credential),
    () => undefined,
  );
}

async function ask(form) {
  waiting?.abort();
  const failed = form.querySelector('[role="alert"]');
  failed.hidden = true;
  const publicKey = decoded(optionsOf(form));
  try {
    const credential =
      form.dataset.passkey === 'create'
        ? await navigator.credentials.create({ publicKey })
        : await navigator.credentials.get({ publicKey });
    send(form, credential);
  } catch {
    // Turned away by the person, or not possible here: the browsers do not say which.
    failed.hidden = false;
  }
}

function send(form, credential) {
  form.elements.namedItem('credential').value = JSON.stringify(encoded(credential));
  form.submit();
}

function optionsOf(form) {
  return JSON.parse(form.dataset.options);
}

/** Options with their base64url values as bytes. */
function decoded(value, name = '') {
  if (Array.isArray(value)) return value.map((each) => decoded(each));
  if (value !== null && typeof value === 'object') {
    // A relying party's id is a host name, not bytes.
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, name === 'rp' ? each : decoded(each, key)]),
    );
  }
  return typeof value === 'string' && BINARY.includes(name) ? bytes(value) : value;
}

/** The credential in its JSON form (RegistrationResponseJSON, AuthenticationResponseJSON). */
function encoded(credential) {
  const { id, rawId, type, response, authenticatorAttachment } = credential;
  return {
    id,
    rawId: base64url(rawId),
    type,
    ...(authenticatorAttachment ? { authenticatorAttachment } : {}),
    clientExtensionResults: credential.getClientExtensionResults(),
    response: response.attestationObject ? registration(response) : assertion(response),
  };
}

function registration(response) {
  return {
    clientDataJSON: base64url(response.clientDataJSON),
    attestationObject: base64url(response.attestationObject),
    transports: response.getTransports?.() ?? [],
  };
}

function assertion(response) {
  return {
    clientDataJSON: base64url(response.clientDataJSON),
    authenticatorData: base64url(response.authenticatorData),
    signature: base64url(response.signature),
    ...(response.userHandle ? { userHandle: base64url(response.userHandle) } : {}),
  };
}

function bytes(text) {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
}

function base64url(buffer) {
  const binary = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
