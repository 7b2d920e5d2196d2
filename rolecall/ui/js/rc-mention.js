// <rc-mention>: typing @ in the textarea offers the people of its <datalist>.
let lists = 0;

class Mention extends HTMLElement {
  connectedCallback() {
    this.classList.add("mention");
    this.text = this.querySelector("textarea");
    this.people = [...this.querySelectorAll("option")].map((each) => ({ handle: each.value, name: each.textContent }));
    this.list = Object.assign(document.createElement("ul"), { className: "mention__list", id: `mention-${++lists}`, hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "People");
    this.append(this.list);
    this.text.setAttribute("aria-controls", this.list.id);
    this.text.addEventListener("input", () => this.offer());
    this.text.addEventListener("keydown", (event) => this.choose(event));
    this.text.addEventListener("blur", () => this.close());
    this.list.addEventListener("pointerdown", (event) => this.pick(event));
  }

  get begun() { return this.text.value.slice(0, this.text.selectionStart).match(/(?:^|\s)@([\p{L}\w.-]*)$/u)?.[1]; }

  offer() {
    const begun = this.begun?.toLowerCase();
    const fit = begun === undefined ? [] : this.people.filter(({ handle, name }) => [handle, ...name.split(" ")].some((word) => word.toLowerCase().startsWith(begun)));
    this.list.replaceChildren(...fit.slice(0, 8).map((person, n) => this.option(person, n)));
    this.list.hidden = !fit.length;
    this.mark(0);
  }

  option({ handle, name }, n) {
    const item = Object.assign(document.createElement("li"), { id: `${this.list.id}-${n}`, textContent: name });
    item.dataset.handle = handle;
    item.setAttribute("role", "option");
    return item;
  }

  mark(at) {
    this.at = at;
    [...this.list.children].forEach((each, n) => each.setAttribute("aria-selected", String(n === at)));
    const item = this.list.children[at];
    item ? this.text.setAttribute("aria-activedescendant", item.id) : this.text.removeAttribute("aria-activedescendant");
    item?.scrollIntoView({ block: "nearest" });
  }

  choose(event) {
    if (this.list.hidden) return;
    const count = this.list.children.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.mark((this.at + step + count) % count);
    else if (event.key === "Enter" || event.key === "Tab") this.insert(this.list.children[this.at]);
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  pick(event) {
    event.preventDefault();
    const item = event.target.closest("li");
    if (item) this.insert(item);
  }

  insert(item) {
    const end = this.text.selectionStart;
    this.text.setRangeText(`@${item.dataset.handle} `, end - this.begun.length - 1, end, "end");
    this.text.dispatchEvent(new Event("input", { bubbles: true }));
    this.close();
  }

  close() {
    this.list.hidden = true;
    this.text.removeAttribute("aria-activedescendant");
  }
}
customElements.define("rc-mention", Mention);
