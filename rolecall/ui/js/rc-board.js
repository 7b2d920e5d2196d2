// <rc-board>: dragging and keys as shortcuts for the cards' own move, and several cards at once by the bulk form.
const NEXT = { j: [0, 1], ArrowDown: [0, 1], k: [0, -1], ArrowUp: [0, -1], l: [1, 0], ArrowRight: [1, 0], h: [-1, 0], ArrowLeft: [-1, 0] };

class Board extends HTMLElement {
  connectedCallback() {
    this.bulk = this.querySelector("form.bulk");
    this.dialog = this.querySelector("[data-move-dialog]");
    this.selected = new Set();
    this.moving = new Map();
    this.keys = (event) => this.press(event);
    this.done = (event) => this.finish(event);
    document.addEventListener("keydown", this.keys, true);
    document.addEventListener("htmx:afterRequest", this.done);
    this.addEventListener("focusin", ({ target }) => (this.last = target.closest(".person")?.id ?? this.last));
    this.addEventListener("change", (event) => this.ticked(event));
    this.addEventListener("click", (event) => this.clicked(event));
    this.addEventListener("submit", (event) => this.submitBulk(event));
    this.bulk.addEventListener("reset", () => this.clear());
    this.listenToDragging();
    this.keepPlaces();
    this.setAttribute("ready", "");
    this.showSelection();
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.keys, true);
    document.removeEventListener("htmx:afterRequest", this.done);
  }

  // Where we are

  get columns() { return [...this.querySelectorAll(".column")]; }

  get current() { return document.activeElement?.closest?.(".person") ?? document.getElementById(this.last); }

  get picked() {
    const cards = this.chosen;
    return cards.length || !this.current ? cards : [this.current];
  }

  get chosen() { return [...this.selected].map((id) => document.getElementById(`card-${id}`)).filter(Boolean); }

  focusOn(card) {
    card?.querySelector(".person__link").focus();
    card?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  // Keys

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector("dialog[open]")) return this.pressInDialog(event);
    if (event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable], .menu")) return;
    if (event.key === "Escape" && this.selected.size) return this.handled(event, () => this.clear());
    const inside = this.contains(document.activeElement);
    if (localStorage.getItem("rc:keys-off") && !(inside && event.key.startsWith("Arrow"))) return;
    if (event.key.startsWith("Arrow") && !inside) return;
    if (NEXT[event.key]) return this.handled(event, () => this.step(...NEXT[event.key]));
    if (event.key === "x" && this.current) return this.handled(event, () => this.toggle(this.current));
    if (event.key === "m" && this.picked.length) this.handled(event, () => this.ask());
  }

  pressInDialog(event) {
    if (!this.dialog.open || event.ctrlKey || event.metaKey || event.altKey) return;
    const button = this.dialog.querySelectorAll("[data-stage]")[Number(event.key) - 1];
    if (button) this.handled(event, () => button.click());
  }

  handled(event, act) {
    event.preventDefault();
    act();
  }

  step(across, down) {
    const card = this.current;
    if (!card) return this.focusOn(this.querySelector(".person"));
    const cards = [...card.parentElement.querySelectorAll(":scope > .person")];
    const at = cards.indexOf(card);
    if (down) return this.focusOn(cards[at + down]);
    this.focusOn(this.beside(card.closest(".column"), across, at));
  }

  beside(column, across, at) {
    const { columns } = this;
    for (let n = columns.indexOf(column) + across; columns[n]; n += across) {
      const cards = columns[n].querySelectorAll(".person");
      if (cards.length) return cards[Math.min(at, cards.length - 1)];
    }
  }

  // Selecting

  ticked({ target }) {
    if (target.name !== "application") return;
    target.checked ? this.selected.add(target.value) : this.selected.delete(target.value);
    this.showSelection();
  }

  toggle(card) {
    const { card: id } = card.dataset;
    this.selected.delete(id) || this.selected.add(id);
    this.showSelection();
    say(`${card.querySelector(".person__link").textContent} ${this.selected.has(id) ? "selected" : "no longer selected"}`);
  }

  clear() {
    this.selected.clear();
    this.showSelection();
  }

  showSelection() {
    for (const card of this.querySelectorAll(".person")) {
      const on = this.selected.has(card.dataset.card);
      card.classList.toggle("selected", on);
      const box = card.querySelector(".check");
      if (box) box.checked = on;
    }
    // who was moved on by somebody else meanwhile is not acted on, so not counted
    const { length } = this.chosen;
    this.toggleAttribute("selecting", length > 0);
    this.bulk.querySelector("[data-count]").textContent = `${length} selected`;
  }

  // Moving

  clicked(event) {
    const stage = event.target.closest("[data-stage]");
    if (stage && this.dialog.contains(stage)) {
      this.dialog.close();
      return this.move(this.asked, stage.dataset.stage);
    }
    const opener = event.target.closest("[data-move]");
    if (!opener || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.ask([opener.closest(".person")]);
  }

  ask(cards = this.picked) {
    this.asked = cards;
    const here = cards.length === 1 ? cards[0].closest(".column").dataset.stage : "";
    this.dialog.querySelectorAll("[data-stage]").forEach((each) => (each.disabled = each.dataset.stage === here));
    this.dialog.showModal();
    this.dialog.querySelector("[data-stage]:enabled")?.focus();
  }

  submitBulk(event) {
    if (event.target !== this.bulk || !window.htmx || event.submitter?.value !== "move") return;
    event.preventDefault();
    this.move(this.picked, this.bulk.elements.stage.value);
  }

  move(cards, stage) {
    const column = this.querySelector(`.column[data-stage="${CSS.escape(stage)}"]`);
    // a column may have been fetched again since somebody was asked about its cards
    const going = cards.map((card) => document.getElementById(card.id) ?? card).filter((card) => card.closest(".column") !== column);
    if (!going.length) return;
    const next = going[0].nextElementSibling?.matches(".person") ? going[0].nextElementSibling : going[0].previousElementSibling;
    const ids = going.map((card) => card.dataset.card);
    const single = going.length === 1 && going[0].dataset.moveUrl;
    const source = single ? going[0] : this.bulk;
    this.moving.set(source, going.map((card) => this.shift(card, column)));
    this.focusOn(next ?? going[0]);
    this.clear();
    say(`${going.length === 1 ? going[0].querySelector(".person__link").textContent : `${going.length} people`} moved to ${column?.querySelector("h2").textContent}`);
    const values = single ? { stage } : { stage, act: "move", application: ids };
    window.htmx.ajax("POST", single ? going[0].dataset.moveUrl : this.bulk.action, { source, values, swap: "none", target: this });
  }

  shift(card, column) {
    const back = { card, from: card.parentElement, before: card.nextElementSibling };
    card.setAttribute("aria-busy", "true");
    count(card.closest(".column"), -1);
    column?.querySelector("[data-cards]").prepend(card);
    count(column, 1);
    return back;
  }

  finish({ detail }) {
    const source = detail.requestConfig?.elt ?? detail.elt;
    const moved = this.moving.get(source);
    if (!moved) return;
    this.moving.delete(source);
    moved.forEach(({ card, from, before }) => {
      card.removeAttribute("aria-busy");
      if (detail.successful) return;
      count(card.closest(".column"), -1);
      if (!from.isConnected) return card.remove();
      from.insertBefore(card, before?.parentElement === from ? before : null);
      count(from.closest(".column"), 1);
    });
  }

  // Dragging

  listenToDragging() {
    this.addEventListener("dragstart", (event) => this.lift(event));
    this.addEventListener("dragover", (event) => this.over(event));
    this.addEventListener("drop", (event) => this.drop(event));
    this.addEventListener("dragend", () => this.putDown());
  }

  lift(event) {
    const card = event.target.closest?.(".person[draggable=true]");
    if (!card || !window.htmx) return;
    this.lifted = this.selected.has(card.dataset.card) ? this.picked : [card];
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", card.querySelector(".person__link").textContent);
    card.classList.add("dragging");
    requestAnimationFrame(() => {
      card.classList.remove("dragging");
      this.lifted?.forEach((each) => each.classList.add("lifted"));
    });
  }

  over(event) {
    const column = event.target.closest?.(".column");
    if (!this.lifted || !column) return;
    event.preventDefault();
    if (this.target === column) return;
    this.target?.classList.remove("over");
    this.target = column;
    column.classList.add("over");
    this.place ??= Object.assign(document.createElement("div"), { className: "drop", ariaHidden: "true" });
    if (this.lifted.every((card) => column.contains(card))) this.place.remove();
    else column.querySelector("[data-cards]").prepend(this.place);
  }

  drop(event) {
    if (!this.lifted || !this.target) return;
    event.preventDefault();
    const { lifted, target } = this;
    this.putDown();
    this.move(lifted, target.dataset.stage);
  }

  putDown() {
    this.lifted?.forEach((each) => each.classList.remove("lifted", "dragging"));
    this.target?.classList.remove("over");
    this.place?.remove();
    this.lifted = this.target = undefined;
  }

  // A column that was fetched again keeps its scroll, its selection and the focus.

  keepPlaces() {
    const scrolls = new Map();
    const note = ({ detail }) => {
      const column = (detail.target ?? detail.elt)?.closest?.(".column");
      const cards = column?.querySelector("[data-cards]");
      if (cards) scrolls.set(column.id, cards.scrollTop);
      if (column?.contains(document.activeElement)) this.refocus = this.current?.id;
    };
    this.addEventListener("htmx:beforeSwap", note);
    document.body.addEventListener("htmx:oobBeforeSwap", note);
    document.body.addEventListener("htmx:afterSettle", () => this.restore(scrolls));
    document.body.addEventListener("htmx:oobAfterSwap", () => this.restore(scrolls));
  }

  restore(scrolls) {
    for (const [id, top] of scrolls) {
      const cards = document.getElementById(id)?.querySelector("[data-cards]");
      if (cards) cards.scrollTop = top;
    }
    scrolls.clear();
    this.showSelection();
    const card = document.activeElement === document.body && document.getElementById(this.refocus);
    if (card) card.querySelector(".person__link").focus({ preventScroll: true });
    this.refocus = undefined;
  }
}

function count(column, by) {
  const said = column?.querySelector("header [data-count]");
  const number = Number(said?.textContent.replace(/\D/g, ""));
  if (said) said.textContent = (number + by).toLocaleString("en");
}

function say(text) { document.dispatchEvent(new CustomEvent("rc:announce", { detail: text })); }
customElements.define("rc-board", Board);
