// <rc-autosave key>: what was typed into the form stays in this tab until the server took it.
const SENT = "rc:sent";
const KEPT = "rc:kept";
const WAY_IN = "/accounts/";
const SIGN_OUT = "/accounts/logout/";
const STILL_HERE = "What you typed is still here. It is not sent yet.";
const SKIP = "[type=hidden], [type=file], [type=password], [type=submit], button, [data-position]";

class Autosave extends HTMLElement {
  connectedCallback() {
    this.name = `rc:draft:${this.getAttribute("key")}`;
    this.form = this.querySelector("form");
    // An answer in place holds what was typed, and what was added to it; only a page opened anew may have lost it.
    const isInPlace = document.readyState === "complete";
    this.isTyped = isInPlace ? () => true : typedIn(this.form);
    if (isInPlace) this.goOn();
    else if (!this.form.querySelector("[aria-invalid=true]")) this.restore();
    this.addEventListener("input", () => this.save());
    this.addEventListener("submit", () => sessionStorage.setItem(SENT, this.name));
  }

  get fields() { return fieldsOf(this.form); }

  // What was typed while the answer was on its way stands in the form that it replaced.
  goOn() {
    const { fields = [], files = [] } = asked.get(this.name) ?? {};
    asked.delete(this.name);
    for (const [each, before] of fields) if (stateOf(each) !== before) this.take(each);
    for (const [each, before] of files) if (each.files[0] !== before) this.takeFiles(each);
    this.save();
  }

  take(typed) {
    const field = this.fields.find((each) => isSame(each, typed.name, typed.value));
    if (field) set(field, typed.value, typed.checked);
  }

  takeFiles(chosen) {
    const field = [...this.form.elements].find((each) => each.name === chosen.name && each.type === "file");
    if (field) field.files = chosen.files;
  }

  save() {
    // what nobody touched may be changed by others until the page is opened again
    sessionStorage.setItem(this.name, JSON.stringify(stateIn(this.fields.filter(this.isTyped))));
  }

  restore() { fill(this.form, JSON.parse(sessionStorage.getItem(this.name) ?? "[]")); }
}

const fieldsOf = (form) => [...form.elements].filter((each) => each.name && !each.matches(SKIP));
const stateIn = (fields) => fields.map((each) => [each.name, each.value, isPicked(each)]);
// What came back with something wrong was typed as well, though it stands there from the start.
const typedIn = (form) => (form.querySelector("[aria-invalid=true], .form-errors") ? () => true : isTouched);

const isPick = (field) => field.type === "checkbox" || field.type === "radio";
const isSame = (field, name, value) => field.name === name && (!isPick(field) || field.value === value);
const isTouched = (field) => (isPick(field) ? field.checked !== field.defaultChecked : field.value !== startOf(field));
const startOf = (field) => field.defaultValue ?? [...field.options].find((each) => each.defaultSelected)?.value ?? field.options[0]?.value;
const stateOf = (field) => `${field.checked ?? ""} ${field.value}`;

function fill(form, kept) {
  for (const field of fieldsOf(form)) {
    const found = kept.find(([name, value]) => isSame(field, name, value));
    if (found) set(field, found[1], found[2]);
  }
}

function set(field, value, isChecked) {
  if (isPick(field)) field.checked = isChecked;
  else if (field.value !== value) {
    field.value = value;
    field.dispatchEvent(new Event("rc:restored", { bubbles: true }));
  }
}

function isPicked(field) { return Boolean(field.checked); }

// How the form stood when it was sent for an answer in place.
const asked = new Map();
document.addEventListener("htmx:beforeRequest", ({ target }) => {
  const within = target.closest?.("rc-autosave");
  if (!within) return;
  const files = [...within.form.elements].filter((each) => each.type === "file");
  asked.set(within.name, { fields: within.fields.map((each) => [each, stateOf(each)]), files: files.map((each) => [each, each.files[0]]) });
});

// A page without the form came after it was sent, or one that says what was done: the server took it.
// One that asks who somebody is came instead of it, and the form comes after; so did one that says what went wrong.
const isWayIn = location.pathname.startsWith(WAY_IN);
const isRefused = document.documentElement.classList.contains("refused");
const sent = sessionStorage.getItem(SENT);
if (sent && isRefused) sessionStorage.removeItem(SENT);
else if (sent && !isWayIn) {
  sessionStorage.removeItem(SENT);
  const told = document.querySelector("#toasts rc-toast");
  const again = !told && [...document.querySelectorAll("rc-autosave")].some((each) => `rc:draft:${each.getAttribute("key")}` === sent);
  if (!again) sessionStorage.removeItem(sent);
}
customElements.define("rc-autosave", Autosave);

// Forms of a moment, most of them in dialogs, are kept only while they are on their way.
let onItsWay;
const isKept = (form) => form.method === "post" && (form.closest("dialog") || !form.closest("rc-autosave"));
const pathOf = (address) => new URL(address, location.href).pathname;
const alike = (form) => [...document.forms].filter((each) => isKept(each) && pathOf(each.action) === pathOf(form.action));

addEventListener("submit", ({ target: form }) => {
  if (pathOf(form.action) === SIGN_OUT) return forget();
  if (isWayIn) return;
  const typed = isKept(form) ? stateIn(fieldsOf(form).filter(typedIn(form))) : [];
  if (!typed.length) return;
  const dialog = form.closest("[data-from]")?.dataset.from;
  const kept = { page: location.pathname, action: form.action, nth: alike(form).indexOf(form), dialog, typed };
  sessionStorage.setItem(KEPT, JSON.stringify(kept));
  onItsWay = form;
}, true);

// Who signs out leaves nothing to whoever comes after.
function forget() {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith("rc:")) sessionStorage.removeItem(name);
}

document.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (detail.elt !== onItsWay) return;
  const leads = detail.xhr.getResponseHeader("HX-Redirect");
  if (detail.successful && !(leads && pathOf(leads).startsWith(WAY_IN))) sessionStorage.removeItem(KEPT);
});

// Who had to sign in first stands again where they were, with their words.
function standAgain() {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  if (!kept) return;
  if (isWayIn || isRefused) return sessionStorage.setItem(KEPT, JSON.stringify({ ...kept, waits: true }));
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

function putBack(form, { typed }) {
  if (!form) return;
  sessionStorage.removeItem(KEPT);
  form.closest("details")?.setAttribute("open", "");
  form.closest("dialog")?.setAttribute("data-typed", "");
  fill(form, typed);
  if (!form.closest("dialog")) return document.dispatchEvent(new CustomEvent("rc:toast", { detail: { text: STILL_HERE } }));
  const said = Object.assign(document.createElement("p"), { className: "notice accent", textContent: STILL_HERE });
  said.setAttribute("role", "status");
  form.before(said);
}

addEventListener("DOMContentLoaded", standAgain);
