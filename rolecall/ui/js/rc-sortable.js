// <rc-sortable>: rows move by their buttons, or by dragging; hidden places are numbered anew.
class Sortable extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (event) => this.pressed(event));
    this.addEventListener("dragstart", (event) => this.lift(event));
    this.addEventListener("dragover", (event) => this.over(event));
    this.addEventListener("dragend", () => this.drop());
    this.addEventListener("rc:rows", () => this.prepare());
    this.prepare();
    this.setAttribute("ready", "");
  }

  get rows() { return [...this.querySelectorAll("[data-row]")].filter((each) => !each.hidden); }

  prepare() {
    this.querySelectorAll("[data-move]").forEach((each) => (each.hidden = false));
    this.querySelectorAll(".rows__sort").forEach((each) => (each.draggable = true));
    this.number();
  }

  pressed(event) {
    const button = event.target.closest("[data-move]");
    if (!button) return;
    const row = button.closest("[data-row]");
    const { rows } = this;
    const at = rows.indexOf(row);
    const other = rows[at + (button.dataset.move === "up" ? -1 : 1)];
    if (!other) return;
    button.dataset.move === "up" ? other.before(row) : other.after(row);
    button.focus();
    this.settled(row);
  }

  lift(event) {
    if (!event.target.matches?.(".rows__sort")) return;
    this.lifted = event.target.closest("[data-row]");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setDragImage(this.lifted, 10, 10);
    requestAnimationFrame(() => this.lifted?.classList.add("lifted"));
  }

  over(event) {
    const row = event.target.closest("[data-row]");
    if (!this.lifted || !row || !this.contains(row)) return;
    event.preventDefault();
    const box = row.getBoundingClientRect();
    if (row !== this.lifted) event.clientY < box.top + box.height / 2 ? row.before(this.lifted) : row.after(this.lifted);
  }

  drop() {
    if (!this.lifted) return;
    this.lifted.classList.remove("lifted");
    this.settled(this.lifted);
    this.lifted = undefined;
  }

  settled(row) {
    this.number();
    const place = this.rows.indexOf(row) + 1;
    document.dispatchEvent(new CustomEvent("rc:announce", { detail: `Moved to place ${place} of ${this.rows.length}` }));
    this.dispatchEvent(new Event("input", { bubbles: true }));
    this.dispatchEvent(new CustomEvent("rc:sorted", { bubbles: true }));
  }

  number() {
    this.rows.forEach((row, n) => row.querySelectorAll("[data-position]").forEach((each) => (each.value = n + 1)));
  }
}
customElements.define("rc-sortable", Sortable);
