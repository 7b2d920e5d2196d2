// <rc-autosave key>: what was typed into the form stays in this tab until the server took it.
const SENT = "rc:sent";
const SKIP = "[type=hidden], [type=file], [type=password], [type=submit], button, [data-position]";

class Autosave extends HTMLElement {
  connectedCallback() {
    this.name = `rc:draft:${this.getAttribute("key")}`;
    this.form = this.querySelector("form");
    // An answer in place holds what was typed, and what was added to it; only a page opened anew may have lost it.
    if (document.readyState === "complete") this.save();
    else if (!this.form.querySelector("[aria-invalid=true]")) this.restore();
    this.addEventListener("input", () => this.save());
    this.addEventListener("submit", () => sessionStorage.setItem(SENT, this.name));
  }

  get fields() { return [...this.form.elements].filter((each) => each.name && !each.matches(SKIP)); }

  save() {
    const kept = this.fields.map((each) => [each.name, each.value, isPicked(each)]);
    sessionStorage.setItem(this.name, JSON.stringify(kept));
  }

  restore() {
    const kept = JSON.parse(sessionStorage.getItem(this.name) ?? "[]");
    for (const field of this.fields) {
      const picks = field.type === "checkbox" || field.type === "radio";
      const found = kept.find(([name, value]) => name === field.name && (!picks || value === field.value));
      if (!found) continue;
      if (picks) field.checked = found[2];
      else if (field.value !== found[1]) {
        field.value = found[1];
        field.dispatchEvent(new Event("rc:restored", { bubbles: true }));
      }
    }
  }
}

function isPicked(field) { return Boolean(field.checked); }

// A page without the form came after it was sent, or one that says what was done: the server took it.
const sent = sessionStorage.getItem(SENT);
if (sent) {
  sessionStorage.removeItem(SENT);
  const told = document.querySelector("#toasts rc-toast");
  const again = !told && [...document.querySelectorAll("rc-autosave")].some((each) => `rc:draft:${each.getAttribute("key")}` === sent);
  if (!again) sessionStorage.removeItem(sent);
}
customElements.define("rc-autosave", Autosave);
