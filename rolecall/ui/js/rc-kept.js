// Forms of a moment, most of them in dialogs, are kept while they are on their way: who has to sign in first finds
// them as they were. What cannot be kept (a chosen file, a press without words) is said not to have been done.
const KEPT = "rc:kept";
const WAY_IN = "/accounts/";
const SIGN_IN = "/accounts/login/";
const SIGN_OUT = "/accounts/logout/";
const STILL_HERE = "What you typed is still here. It is not sent yet.";
const NOT_DONE = "You were signed out, so this was not done. Do it again.";
const { typedInto, fill } = customElements.get("rc-autosave");

const isWayIn = location.pathname.startsWith(WAY_IN);
const isRefused = document.documentElement.classList.contains("refused");
const isDraft = (form) => form.closest("rc-autosave") && !form.closest("dialog");
const pathOf = (address) => new URL(address, location.href).pathname;
const alike = (form) => [...document.forms].filter((each) => each.method === "post" && pathOf(each.action) === pathOf(form.action));
const chosenIn = (form) => [...form.elements].flatMap((each) => [...(each.files ?? [])]).map((file) => file.name);

let onItsWay;
addEventListener("submit", ({ target: form }) => {
  if (pathOf(form.action) === SIGN_OUT) return forget();
  if (isWayIn || form.method !== "post") return;
  const files = chosenIn(form);
  // a draft is kept by its own element, which keeps no files
  if (isDraft(form) && !files.length) return;
  const typed = isDraft(form) ? [] : typedInto(form);
  const dialog = form.closest("[data-from]")?.dataset.from;
  keep({ action: form.action, nth: alike(form).indexOf(form), isDraft: Boolean(isDraft(form)), dialog, typed, files });
  onItsWay = form;
}, true);

function keep({ typed = [], files = [], ...kept }) {
  // whoever signs in by a link presses a button on the way back to what waits
  if (!typed.length && !files.length && found()?.waits) return;
  sessionStorage.setItem(KEPT, JSON.stringify({ page: location.pathname, typed, files, ...kept }));
}

function found() { return JSON.parse(sessionStorage.getItem(KEPT) ?? "null"); }

// Who signs out leaves nothing to whoever comes after.
function forget() {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith("rc:")) sessionStorage.removeItem(name);
}

document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const leads = detail.xhr.getResponseHeader("HX-Redirect");
  const isAsked = leads && pathOf(leads).startsWith(WAY_IN);
  const isForm = detail.elt === onItsWay;
  if (isForm && detail.successful && !isAsked) sessionStorage.removeItem(KEPT);
  if (!isForm && isAsked && detail.requestConfig.verb !== "get") keep({ isDraft: Boolean(isDraft(detail.elt)) });
});

// Who had to sign in first stands again where they were, with their words.
function standAgain() {
  const kept = found();
  if (!kept) return;
  if (isWayIn || isRefused) return wait(kept);
  if (!kept.waits) return sessionStorage.removeItem(KEPT);
  if (kept.page !== location.pathname) return;
  if (!kept.dialog) return putBack(alike(kept)[kept.nth], kept);
  document.addEventListener("htmx:afterSwap", function filled({ target }) {
    if (target.id !== "dialog-body") return;
    document.removeEventListener("htmx:afterSwap", filled);
    putBack(target.querySelector("form[method=post]"), kept);
  });
  document.dispatchEvent(new CustomEvent("rc:open", { detail: kept.dialog }));
}

// A press without words that led to a sign-in of its own accord was done; one that was asked who it is was not.
function wait(kept) {
  const isAsked = location.pathname === SIGN_IN && new URLSearchParams(location.search).has("next");
  if (kept.waits || kept.typed.length || isAsked) sessionStorage.setItem(KEPT, JSON.stringify({ ...kept, waits: true }));
}

function putBack(form, kept) {
  if (!form && kept.typed.length) return;
  sessionStorage.removeItem(KEPT);
  form?.closest("details")?.setAttribute("open", "");
  if (form) fill(form, kept.typed);
  const text = saying(kept);
  if (!form?.closest("dialog")) return document.dispatchEvent(new CustomEvent("rc:toast", { detail: { text } }));
  form.closest("dialog").setAttribute("data-typed", "");
  const said = Object.assign(document.createElement("p"), { className: "notice accent", textContent: text });
  said.setAttribute("role", "status");
  form.before(said);
}

function saying({ typed, files, isDraft: isStillThere }) {
  const first = typed.length || isStillThere ? STILL_HERE : NOT_DONE;
  return files.length ? `${first} Choose ${files.join(", ")} again: files cannot wait.` : first;
}

addEventListener("DOMContentLoaded", standAgain);
