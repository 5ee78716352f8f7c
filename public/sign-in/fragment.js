// The token of a mailed link stands behind its #, which browsers send to nobody. It moves into the form, and out of the
// address and the history; without this script people paste it. A link that is opened where the page is open already changes
// what stands behind the # alone.

function take() {
  const field = document.querySelector('input[name="token"]');
  const token = location.hash.slice(1);
  if (!field || !/^[0-9a-f]{64}$/.test(token)) return;
  history.replaceState(null, '', location.pathname + location.search);
  field.value = token;
  field.form.requestSubmit();
}

take();
window.addEventListener('hashchange', take);
