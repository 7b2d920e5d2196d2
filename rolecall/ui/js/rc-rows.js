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
    this.show();
    this.setAttribute("ready", "");
  }

  add() {
    const number = this.total.value;
    const holder = document.createElement("template");
    holder.innerHTML = this.querySelector(":scope > template").innerHTML.replaceAll("__prefix__", number);
    const row = holder.content.firstElementChild;
    this.list.append(row);
    this.total.value = Number(number) + 1;
    window.htmx?.process(row);
    this.show();
    row.querySelector("input:not([type=hidden]), textarea, select")?.focus();
  }

  take(row) {
    const box = row.querySelector("[name$=-DELETE]");
    const next = row.nextElementSibling ?? this.addButton;
    if (box) box.checked = true;
    row.hidden = true;
    this.offerBack(row, box);
    (next.querySelector?.("input:not([type=hidden]), textarea, select") ?? this.addButton).focus();
    this.show();
  }

  offerBack(row, box) {
    const line = Object.assign(document.createElement("li"), { className: "rows__gone small muted row", textContent: "Removed." });
    const back = Object.assign(document.createElement("button"), { type: "button", className: "btn quiet", textContent: "Undo" });
    back.addEventListener("click", () => {
      if (box) box.checked = false;
      row.hidden = false;
      line.remove();
      this.show();
      row.querySelector("input:not([type=hidden]), textarea, select")?.focus();
    });
    line.append(back);
    row.after(line);
  }

  show() {
    this.querySelectorAll("[data-remove]").forEach((each) => (each.hidden = false));
    this.querySelector("rc-sortable")?.dispatchEvent(new Event("rc:rows"));
  }
}
customElements.define("rc-rows", Rows);
