// The token of a mailed link stands behind its #, which browsers send to nobody. It moves into the form, and out of the
// address and the history; without this script people paste it.

const field = document.querySelector('input[name="token"]');
const token = location.hash.slice(1);

if (field && /^[0-9a-f]{64}$/.test(token)) {
  history.replaceState(null, '', location.pathname + location.search);
  field.value = token;
  field.form.requestSubmit();
}
