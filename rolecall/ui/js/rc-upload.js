// <rc-upload>: the file input fills the drop zone, so dropping is the browser's own; we show what was chosen.
const MB = 1024 * 1024;

class Upload extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input[type=file]");
    this.input.addEventListener("change", () => this.show());
    // what is too large to be kept is not sent to be read either
    this.input.addEventListener("htmx:beforeRequest", (event) => { if (this.tooLarge) event.preventDefault(); });
    this.addEventListener("dragover", () => this.classList.add("over"));
    for (const kind of ["dragleave", "drop"]) this.addEventListener(kind, () => this.classList.remove("over"));
    this.input.form?.addEventListener("submit", () => this.send());
    this.input.form?.addEventListener("htmx:xhr:progress", ({ detail }) => this.progress(detail.loaded, detail.total));
    this.setAttribute("ready", "");
    if (this.input.files.length) this.show();
  }

  get limit() { return Number(this.getAttribute("max-mb")); }

  get tooLarge() { return [...this.input.files].find((file) => file.size > this.limit * MB); }

  show() {
    const { limit, tooLarge: big } = this;
    const files = [...this.input.files];
    this.input.setCustomValidity(big ? `${big.name} is ${size(big)}; the limit is ${limit} MB. Choose a smaller file.` : "");
    this.querySelector(".upload__files").replaceChildren(...files.map((file) => line(file, limit)));
    if (big) this.input.reportValidity();
  }

  send() {
    if (this.input.files.length) this.progress();
  }

  progress(loaded, total) {
    const shown = this.querySelector("progress") ?? document.createElement("progress");
    shown.setAttribute("aria-label", "Sending");
    if (total) Object.assign(shown, { value: loaded, max: total });
    this.querySelector(".upload__files").append(shown);
  }
}

function line(file, limit) {
  const said = document.createElement("span");
  said.textContent = `${file.name} · ${size(file)}`;
  if (file.size > limit * MB) said.className = "over";
  return said;
}

function size(file) {
  return file.size < MB ? `${Math.max(1, Math.round(file.size / 1024))} KB` : `${(file.size / MB).toFixed(1)} MB`;
}
customElements.define("rc-upload", Upload);
