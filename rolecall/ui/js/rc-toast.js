// <rc-toast>: a sentence that goes by itself, but never while somebody reads it with pointer or focus on it.
const LIFE = 8000;

class Toast extends HTMLElement {
  connectedCallback() {
    this.querySelector("[data-close]")?.addEventListener("click", () => this.remove());
    for (const kind of ["pointerenter", "focusin"]) this.addEventListener(kind, () => clearTimeout(this.timer));
    for (const kind of ["pointerleave", "focusout"]) this.addEventListener(kind, () => this.count());
    this.addEventListener("htmx:afterRequest", (event) => { if (event.detail.successful) this.remove(); });
    this.count();
  }

  disconnectedCallback() { clearTimeout(this.timer); }

  count() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.remove(), LIFE);
  }
}
customElements.define("rc-toast", Toast);

document.addEventListener("rc:toast", ({ detail }) => {
  const toast = document.createElement("rc-toast");
  toast.className = `toast ${detail.tone ?? ""}`;
  const text = document.createElement("span");
  text.textContent = detail.text;
  const close = document.createElement("button");
  close.type = "button";
  close.className = "toast__close";
  close.dataset.close = "";
  close.setAttribute("aria-label", "Dismiss");
  close.textContent = "×";
  toast.append(text, close);
  document.getElementById("toasts")?.append(toast);
});

// For screen readers only: what changed without a visible sentence.
document.addEventListener("rc:announce", ({ detail }) => {
  const said = document.createElement("span");
  said.className = "sr";
  said.textContent = detail;
  document.getElementById("toasts")?.append(said);
  setTimeout(() => said.remove(), LIFE);
});
