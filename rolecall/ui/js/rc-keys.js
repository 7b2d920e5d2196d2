// <rc-keys>: presses whatever carries data-key, shows the list on '?', and can be switched off.
const OFF = "rc:keys-off";

class Keys extends HTMLElement {
  connectedCallback() {
    document.addEventListener("keydown", (event) => this.press(event));
    const box = this.querySelector("[data-keys-on]");
    box.checked = !localStorage.getItem(OFF);
    box.addEventListener("change", () => (box.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1")));
    this.dialog = this.querySelector("dialog");
    document.addEventListener("click", (event) => { if (event.target.closest("[data-dialog=keys]")) this.list(); });
    this.setAttribute("ready", "");
  }

  press(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (localStorage.getItem(OFF) || isTyping(event.target) || document.querySelector("dialog[open]")) return;
    if (event.key === "?") return this.show(event);
    const target = this.shown.find((each) => each.dataset.key === event.key);
    if (!target) return;
    event.preventDefault();
    target.matches("input:not([type=checkbox], [type=radio]), textarea, select") ? (target.focus(), target.select?.()) : target.click();
  }

  get shown() { return [...document.querySelectorAll("[data-key]")].filter((each) => each.checkVisibility()); }

  show(event) {
    event.preventDefault();
    this.list();
    this.dialog.showModal();
  }

  list() {
    const said = new Map([["?", "Show these keys"]]);
    for (const each of document.querySelectorAll("[data-keys]"))
      for (const line of each.dataset.keys.split(";")) said.set(...line.split(":"));
    for (const each of this.shown) said.set(each.dataset.key, each.dataset.keyLabel || each.textContent.trim());
    this.querySelector("#keys-list").replaceChildren(...[...said].flatMap(([keys, label]) => row(keys, label)));
  }
}

function row(keys, label) {
  const term = document.createElement("dt");
  term.append(...keys.trim().split(" ").map((key) => Object.assign(document.createElement("kbd"), { textContent: key })));
  return [term, Object.assign(document.createElement("dd"), { textContent: label })];
}

function isTyping(target) {
  return target.closest?.("input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable=true]");
}
customElements.define("rc-keys", Keys);
