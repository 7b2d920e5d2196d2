// <rc-results>: people who were found, walked through by arrows or j and k; Escape goes back to the question.
class Results extends HTMLElement {
  connectedCallback() {
    this.listener = (event) => this.press(event);
    document.addEventListener("keydown", this.listener);
  }

  disconnectedCallback() { document.removeEventListener("keydown", this.listener); }

  get box() { return document.querySelector('[role=search] [data-key="/"]:not(.topbar *)'); }

  get links() { return [...this.querySelectorAll("li a:first-of-type, .lead__link")]; }

  press(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (document.querySelector("dialog[open]")) return;
    const inBox = event.target === this.box;
    if (event.key === "Escape" && this.contains(event.target)) return this.goTo(this.box, event);
    const step = { ArrowDown: 1, ArrowUp: -1, ...(inBox ? {} : { j: 1, k: -1 }) }[event.key];
    if (!step || (!inBox && event.target.closest("input, textarea, select, [contenteditable=true]"))) return;
    const links = this.links;
    const at = links.indexOf(document.activeElement);
    this.goTo(at + step < 0 ? this.box : links[Math.min(at + step, links.length - 1)], event);
  }

  goTo(target, event) {
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.scrollIntoView({ block: "nearest" });
  }
}
customElements.define("rc-results", Results);
