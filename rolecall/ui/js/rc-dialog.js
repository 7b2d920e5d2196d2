// <rc-dialog>: links with data-dialog open their page in the dialog, or a <dialog> of the page by its id.
class Dialog extends HTMLElement {
  connectedCallback() {
    this.dialog = this.querySelector("dialog");
    this.body = this.querySelector("#dialog-body");
    document.addEventListener("click", (event) => this.clicked(event));
    document.addEventListener("input", (event) => event.target.closest?.("dialog")?.setAttribute("data-typed", ""));
    this.body.addEventListener("submit", (event) => this.submit(event));
    document.addEventListener("rc:open", ({ detail }) => this.load(detail));
    document.body.addEventListener("rc:done", () => this.dialog.close());
    this.body.addEventListener("htmx:afterSwap", () => this.focusFirst());
    this.dialog.addEventListener("close", () => this.closed());
    this.setAttribute("ready", "");
  }

  clicked(event) {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { target } = event;
    if (target.matches("dialog[open]") && outside(target, event)) return target.hasAttribute("data-typed") || target.close();
    const closer = target.closest("[data-close]");
    if (closer?.closest("dialog")) {
      event.preventDefault();
      return closer.closest("dialog").close();
    }
    const opener = target.closest("[data-dialog]");
    if (opener) this.open(opener, event);
  }

  open(opener, event) {
    const named = document.getElementById(opener.dataset.dialog);
    if (opener.dataset.dialog && !named) return;
    if (!named && !window.htmx) return;
    event.preventDefault();
    opener.closest("details")?.removeAttribute("open");
    if (named) return show(named);
    document.dispatchEvent(new CustomEvent("rc:opens", { detail: opener }));
    this.load(opener.href);
  }

  closed() {
    this.body.replaceChildren();
    document.dispatchEvent(new CustomEvent("rc:closed"));
  }

  load(href) {
    const wait = document.createElement("div");
    wait.className = "dialog__body skeleton";
    wait.append(...[1, 2, 3].map(() => document.createElement("i")));
    this.body.replaceChildren(wait);
    this.body.dataset.from = href;
    show(this.dialog);
    const failed = () => location.assign(href);
    this.body.addEventListener("htmx:responseError", failed, { once: true });
    window.htmx.ajax("GET", href, { target: this.body, source: this.body, swap: "innerHTML" })
      .then(() => this.body.removeEventListener("htmx:responseError", failed));
  }

  submit(event) {
    const form = event.target;
    if (event.defaultPrevented || form.matches("[hx-post], [hx-get], [hx-delete]") || form.method === "dialog") return;
    event.preventDefault();
    if (this.sending === form) return;
    this.sending = form;
    const by = event.submitter;
    if (form.enctype === "multipart/form-data") form.setAttribute("hx-encoding", form.enctype);
    by?.setAttribute("aria-busy", "true");
    const values = by?.name ? { [by.name]: by.value } : {};
    const action = by?.getAttribute("formaction") ?? form.getAttribute("action") ?? location.href;
    window.htmx.ajax(form.method.toUpperCase(), action, { source: form, target: this.body, swap: "innerHTML", values })
      .finally(() => {
        by?.removeAttribute("aria-busy");
        this.sending = undefined;
      });
  }

  focusFirst() {
    const first = this.body.querySelector("[autofocus], .field :is(input, textarea, select):not([type=hidden], :disabled), button:not([data-close], :disabled), a");
    first?.focus();
  }
}

function show(dialog) {
  dialog.removeAttribute("data-typed");
  if (!dialog.open) dialog.showModal();
}

function outside(dialog, event) {
  const box = dialog.getBoundingClientRect();
  const { clientX: x, clientY: y } = event;
  return (x || y) && (x < box.left || x > box.right || y < box.top || y > box.bottom);
}
customElements.define("rc-dialog", Dialog);
