// Small comforts on the sign-in pages; every page works without them.

const SECOND = 1000;

for (const element of document.querySelectorAll('[data-with-script]')) element.hidden = false;
for (const input of document.querySelectorAll('input[data-cells]')) drawCells(input);
for (const element of document.querySelectorAll('[data-ready-in]')) countDown(element);
for (const button of document.querySelectorAll('button[data-peek]')) offerPeek(button);

/** Marks the cell to be filled, says how many are left, and sends after the last figure where the page asks for it. */
function drawCells(input) {
  const cells = [...input.parentElement.querySelectorAll('li')];
  const button = input.form.querySelector('[data-to-go]') ?? document.querySelector('[data-to-go]');
  const ready = button?.textContent.trim();
  let sent = false;
  function draw() {
    const left = cells.length - input.value.length;
    const focused = document.activeElement === input;
    cells.forEach((cell, index) => cell.classList.toggle('cur', focused && index === input.value.length));
    if (!button) return;
    button.disabled = left > 0;
    button.textContent =
      left === 0 ? ready : left === 1 ? button.dataset.toGoOne : button.dataset.toGo.replace('#', left);
  }
  input.addEventListener('input', () => {
    input.value = input.value.replace(/\D/g, '').slice(0, cells.length);
    draw();
    if (input.dataset.cells !== 'send' || sent || input.value.length < cells.length) return;
    sent = true;
    input.form.requestSubmit();
  });
  input.addEventListener('focus', draw);
  input.addEventListener('blur', draw);
  draw();
}

/** "Ready at 13:49" becomes "Ready in 0:42", and the button of the row opens when the time has come. */
function countDown(element) {
  const button = element.closest('button');
  const end = performance.now() + Number(element.dataset.readyIn) * SECOND;
  button.disabled = true;
  const timer = setInterval(show, SECOND);
  show();
  function show() {
    const left = Math.ceil((end - performance.now()) / SECOND);
    if (left > 0) {
      const shown = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
      element.textContent = element.dataset.counted.replace('0:00', shown);
      return;
    }
    clearInterval(timer);
    button.disabled = false;
    element.textContent = element.dataset.ready;
  }
}

function offerPeek(button) {
  const input = document.getElementById(button.dataset.peek);
  const show = button.textContent;
  button.hidden = false;
  button.addEventListener('click', () => {
    const open = input.type === 'password';
    input.type = open ? 'text' : 'password';
    button.textContent = open ? button.dataset.hide : show;
    button.setAttribute('aria-pressed', String(open));
    input.focus();
  });
}
