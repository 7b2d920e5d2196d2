// <rc-autosave key>: what was typed into the form stays in this tab until the server took it.
const SENT = "rc:sent";
const WAY_IN = "/accounts/";
const ROW = "rc-rows [data-row]";
// for whoever has no script
const BLANK = "[data-row]:has(.rows__blank)";
const SKIP = "[type=hidden], [type=file], [type=password], [type=submit], button, [data-position]";

class Autosave extends HTMLElement {
  connectedCallback() {
    this.name = `rc:draft:${this.getAttribute("key")}`;
    this.form = this.querySelector("form");
    // An answer in place holds what was typed, and what was added to it; only a page opened anew may have lost it.
    const isInPlace = document.readyState === "complete";
    this.isTyped = isInPlace ? () => true : typedIn(this.form);
    if (isInPlace) this.goOn();
    else if (!this.form.querySelector("[aria-invalid=true]")) customElements.whenDefined("rc-rows").then(() => this.restore());
    this.addEventListener("input", () => this.save());
    this.addEventListener("htmx:beforeRequest", () => { this.asWas = this.drafted; });
    this.addEventListener("htmx:afterRequest", ({ target, detail }) => this.kept(target, detail));
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

  get drafted() { return sessionStorage.getItem(this.name); }

  // What the server keeps as it is typed (data-keeps) may be changed elsewhere: this tab holds only what came since.
  kept(asker, { successful, xhr }) {
    const isTaken = successful && !xhr.getResponseHeader("HX-Redirect");
    if (asker.matches("[data-keeps]") && isTaken && this.asWas === this.drafted) sessionStorage.removeItem(this.name);
  }

  restore() { fill(this.form, JSON.parse(sessionStorage.getItem(this.name) ?? "[]")); }
}

const fieldsOf = (form) => [...form.elements].filter((each) => each.name && !each.matches(SKIP) && !each.closest(BLANK));
const stateIn = (fields) => fields.map((each) => [each.name, each.value, isPicked(each), signOf(each.closest(ROW))]);
// What came back with something wrong was typed as well, though it stands there from the start.
const typedIn = (form) => (form.querySelector("[aria-invalid=true], .form-errors") ? () => true : isTouched);

const isPick = (field) => field.type === "checkbox" || field.type === "radio";
const isSame = (field, name, value) => field.name === name && (!isPick(field) || field.value === value);
const isTouched = (field) => (isPick(field) ? field.checked !== field.defaultChecked : field.value !== startOf(field));
const startOf = (field) => field.defaultValue ?? [...field.options].find((each) => each.defaultSelected)?.value ?? field.options[0]?.value;
const stateOf = (field) => `${field.checked ?? ""} ${field.value}`;

function fill(form, kept) {
  const inRows = placed(form, kept);
  for (const field of fieldsOf(form)) {
    const found = inRows.find(([name, value]) => isSame(field, name, value));
    if (found) set(field, found[1], found[2]);
  }
}

function set(field, value, isChecked) {
  if (isPick(field) ? field.checked === isChecked : field.value === value) return;
  if (isPick(field)) field.checked = isChecked;
  else field.value = value;
  field.dispatchEvent(new Event("rc:restored", { bubbles: true }));
}

// A row of a list is known by what it is or began as, not by where it stood: the list may have changed meanwhile.
function signOf(row) {
  if (!row) return undefined;
  const begun = [...row.querySelectorAll("input, textarea, select")].filter((each) => each.name && !each.matches(SKIP));
  return row.querySelector("[type=hidden][name$='-id']")?.value || JSON.stringify(begun.map((each) => (isPick(each) ? each.defaultChecked : startOf(each))));
}

// The names that kept fields have in this form; what was typed into a row that is no longer there stands in a new one.
function placed(form, kept) {
  const rows = new Map();
  return kept.map(([name, value, isChecked, sign]) => {
    const [, key, prefix] = (sign && name.match(/^((.+?)-\d+)-/)) || [];
    const list = key && form.querySelector(`rc-rows[prefix="${CSS.escape(prefix)}"]`);
    if (!list) return [name, value, isChecked];
    if (!rows.has(key)) {
      const row = rowLike(list, key, sign, [...rows.values()]);
      if (!row && name.endsWith("-DELETE")) return [];
      rows.set(key, row ?? list.addRow());
    }
    return [keyOf(rows.get(key)) + name.slice(key.length), value, isChecked];
  });
}

const keyOf = (row) => row.querySelector("[name]").name.match(/^.+?-\d+/)[0];

function rowLike(list, key, sign, taken) {
  const like = [...list.querySelectorAll("[data-row]")].filter((each) => !each.matches(BLANK) && !taken.includes(each) && signOf(each) === sign);
  return like.find((each) => keyOf(each) === key) ?? like[0];
}

function isPicked(field) { return Boolean(field.checked); }

// What <rc-kept> asks of any form.
Autosave.typedInto = (form) => stateIn(fieldsOf(form).filter(typedIn(form)));
Autosave.fill = fill;

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
