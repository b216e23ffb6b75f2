// Small things in forms: selects that send at once, codes that are copied, a place that is found,
// and a form that is not sent twice.

const WAIT = 4000; // a slow line may lose an answer; after this the form can be sent again

export function showWhatNeedsScript(root) {
  for (const button of root.querySelectorAll("[data-copy], [data-opens], [data-locate], [data-prints]")) button.hidden = false;
}

async function copy(button) {
  const word = button.querySelector("[role=status]");
  await navigator.clipboard.writeText(button.dataset.copy);
  const before = word.textContent;
  word.textContent = button.dataset.copied;
  setTimeout(() => (word.textContent = before), 2000);
}

function locate(button) {
  const form = button.form, word = form.parentElement.querySelector("[data-nowhere]");
  const found = ({ coords }) => {
    form.elements.lat.value = coords.latitude.toFixed(5);
    form.elements.lon.value = coords.longitude.toFixed(5);
    form.requestSubmit();
  };
  navigator.geolocation.getCurrentPosition(found, () => (word.textContent = word.dataset.nowhere), { timeout: 15000 });
}

function hold(event) {
  event.preventDefault();
  event.stopPropagation(); // or htmx, which listens on the form itself, sends it nevertheless
}

function once(event) {
  const form = event.target, pressed = event.submitter;
  if (form.getAttribute("method") !== "post") return; // form.method may be a field of that name
  const button = pressed ? `${pressed.name}=${pressed.value}` : "";
  const other = form.hasAttribute("hx-post") && form.dataset.by !== button; // the next name of a roll
  if (form.dataset.sent && Date.now() - form.dataset.sent < WAIT && !other) return hold(event);
  form.dataset.sent = Date.now();
  form.dataset.by = button;
  if (form.hasAttribute("data-renews")) renew(event, form);
}

// A form that came back bears the token of before the sign-in; the page on which it stood has a fresh one.
async function renew(event, form) {
  event.preventDefault();
  const page = await fetch(form.dataset.renews).then((answer) => answer.text(), () => "");
  const fresh = new DOMParser().parseFromString(page, "text/html").querySelector("[name=csrfmiddlewaretoken]");
  if (fresh) form.querySelector("[name=csrfmiddlewaretoken]").value = fresh.value;
  HTMLFormElement.prototype.submit.call(form);
}

function answered(event) {
  if (event.detail.ctx.keepIndicators) return; // the page is left for another
  for (const form of document.querySelectorAll("form[hx-post][data-sent]")) delete form.dataset.sent;
}

export function listenForForms(root) {
  root.addEventListener("change", (event) => event.target.matches("[data-submits]") && event.target.form.requestSubmit());
  root.addEventListener("submit", once, true);
  root.addEventListener("htmx:finally:request", answered);
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));
  root.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy], [data-locate], [data-prints]");
    if (button?.hasAttribute("data-copy")) copy(button);
    if (button?.hasAttribute("data-locate")) locate(button);
    if (button?.hasAttribute("data-prints")) window.print();
  });
}
