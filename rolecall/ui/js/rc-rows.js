// <rc-rows>: adds rows of a formset from its template, and takes them out by ticking the formset's own DELETE.
class Rows extends HTMLElement {
  connectedCallback() {
    this.total = this.querySelector(`[name="${this.getAttribute("prefix")}-TOTAL_FORMS"]`);
    this.list = this.querySelector("[data-rows]");
    this.addButton = this.querySelector(":scope > [data-add]");
    this.addButton.hidden = false;
    this.addButton.addEventListener("click", () => this.add());
    this.addEventListener("click", (event) => {
      const button = event.target.closest("[data-remove]");
      if (button?.closest("rc-rows") === this) this.take(button.closest("[data-row]"));
    });
    this.addEventListener("rc:restored", ({ target }) => { if (target.matches("[name$=-DELETE]:checked")) this.putAway(target.closest("[data-row]")); });
    // A page that came back with something wrong shows no row that is taken out all the same.
    for (const box of this.list.querySelectorAll("[name$=-DELETE]:checked")) this.putAway(box.closest("[data-row]"));
    this.show();
    this.setAttribute("ready", "");
  }

  add() {
    this.addRow().querySelector("input:not([type=hidden]), textarea, select")?.focus();
  }

  // What <rc-autosave> asks for rows that were added before the page was left.
  addRow() {
    const number = this.total.value;
    const holder = document.createElement("template");
    holder.innerHTML = this.querySelector(":scope > template").innerHTML.replaceAll("__prefix__", number);
    const row = holder.content.firstElementChild;
    this.list.append(row);
    this.total.value = Number(number) + 1;
    window.htmx?.process(row);
    this.show();
    return row;
  }

  take(row) {
    const next = row.nextElementSibling ?? this.addButton;
    this.putAway(row);
    (next.querySelector?.("input:not([type=hidden]), textarea, select") ?? this.addButton).focus();
    this.show();
    this.tell();
  }

  putAway(row) {
    if (row.hidden) return;
    const box = row.querySelector("[name$=-DELETE]");
    if (box) box.checked = true;
    row.hidden = true;
    // What is wrong in a row that nobody sees would keep the form from being sent, without a word.
    for (const each of row.querySelectorAll("input, textarea, select")) each.disabled = !each.validity.valid;
    this.offerBack(row, box);
  }

  offerBack(row, box) {
    const line = Object.assign(document.createElement("li"), { className: "rows__gone small muted row", textContent: "Removed." });
    const back = Object.assign(document.createElement("button"), { type: "button", className: "btn quiet", textContent: "Undo" });
    back.addEventListener("click", () => {
      if (box) box.checked = false;
      for (const each of row.querySelectorAll("input, textarea, select")) each.disabled = false;
      row.hidden = false;
      line.remove();
      this.show();
      this.tell();
      row.querySelector("input:not([type=hidden]), textarea, select")?.focus();
    });
    line.append(back);
    row.after(line);
  }

  // Whoever keeps what is typed hears of rows too.
  tell() { this.dispatchEvent(new Event("input", { bubbles: true })); }

  show() {
    this.querySelectorAll("[data-remove]").forEach((each) => (each.hidden = false));
    this.querySelector("rc-sortable")?.dispatchEvent(new Event("rc:rows"));
  }
}
customElements.define("rc-rows", Rows);
