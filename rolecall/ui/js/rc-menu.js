// <rc-menu> around <details>: arrows walk the items, Escape and a click elsewhere close it.
class Menu extends HTMLElement {
  connectedCallback() {
    this.details = this.querySelector("details");
    this.addEventListener("keydown", (event) => this.walk(event));
    this.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !this.contains(event.relatedTarget)) this.details.open = false;
    });
    this.details.addEventListener("toggle", () => this.keepInside());
    this.away = (event) => { if (!this.contains(event.target)) this.details.open = false; };
    document.addEventListener("pointerdown", this.away);
  }

  disconnectedCallback() { document.removeEventListener("pointerdown", this.away); }

  get items() { return [...this.querySelectorAll(".menu__item")]; }

  walk(event) {
    if (event.key === "Escape" && this.details.open) return this.leave(event);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    this.details.open = true;
    const at = this.items.indexOf(document.activeElement);
    const next = at < 0 && step < 0 ? this.items.length - 1 : (at + step + this.items.length) % this.items.length;
    this.items[next]?.focus();
  }

  leave(event) {
    event.preventDefault();
    event.stopPropagation();
    this.details.open = false;
    this.querySelector("summary").focus();
  }

  keepInside() {
    if (!this.details.open || this.classList.contains("menu--wide")) return;
    const list = this.querySelector(".menu__list").getBoundingClientRect();
    if (list.right > innerWidth) this.classList.add("menu--end");
    if (list.left < 0) this.classList.remove("menu--end");
    if (list.bottom > innerHeight && list.height < this.getBoundingClientRect().top) this.classList.add("menu--up");
  }
}
customElements.define("rc-menu", Menu);
