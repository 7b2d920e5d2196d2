// <rc-picked key most>: wraps the form `many`. Who was ticked on one page stays ticked on the next, and is counted.
const USED = "rc:picked:used";
const nameOf = (key) => `rc:picked:${key}`;

class Picked extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.name = nameOf(this.getAttribute("key"));
    this.most = Number(this.getAttribute("most"));
    this.picked = new Set(JSON.parse(sessionStorage.getItem(this.name) ?? "[]"));
    this.ticked = ({ target }) => { if (target.form === this.form && target.name === "person") this.tick([target]); };
    document.addEventListener("change", this.ticked);
    this.form.addEventListener("formdata", ({ formData }) => this.add(formData));
    this.querySelector("[data-all]").addEventListener("click", () => this.tickAll());
    this.querySelector("[data-let-go]").addEventListener("click", () => this.letGo());
    for (const box of this.boxes) box.checked = this.picked.has(box.value);
    this.show();
  }

  disconnectedCallback() { document.removeEventListener("change", this.ticked); }

  get boxes() { return [...document.querySelectorAll(`input[type=checkbox][name=person][form=${this.form.id}]`)]; }

  tick(boxes) {
    for (const box of boxes) {
      if (box.checked && this.picked.size >= this.most) box.checked = false;
      this.picked[box.checked ? "add" : "delete"](box.value);
    }
    this.show();
  }

  tickAll() {
    const boxes = this.boxes;
    const isOn = boxes.some((each) => !each.checked);
    for (const box of boxes) box.checked = isOn;
    this.tick(boxes);
  }

  letGo() {
    this.picked.clear();
    for (const box of this.boxes) box.checked = false;
    this.show();
    this.querySelector("[data-all]").focus();
  }

  show() {
    const { size } = this.picked;
    const here = this.boxes.filter((each) => each.checked).length;
    sessionStorage.setItem(this.name, JSON.stringify([...this.picked]));
    const elsewhere = size > here ? `, ${size - here} of them on other pages` : "";
    const full = size >= this.most ? `. More than ${this.most} are taken by “All that fit”` : "";
    this.querySelector("[data-said]").textContent = size ? `${size} selected${elsewhere}${full}` : "";
    this.querySelector("[data-let-go]").hidden = !size;
    if (size) this.form.elements.scope.value = "chosen";
  }

  // Those of other pages have no box here. An address holds either who was picked or who is shown.
  add(formData) {
    if (formData.get("scope") !== "chosen") return formData.delete("person");
    formData.delete("shown");
    const here = new Set(this.boxes.map((each) => each.value));
    for (const id of this.picked) if (!here.has(id)) formData.append("person", id);
  }
}

// The act has begun when its form is left for a page without it that refuses nothing: who was picked is let go.
const isHere = () => document.querySelector("form[data-uses-picked]");
addEventListener("submit", ({ target }) => {
  if (target.matches("[data-uses-picked]")) sessionStorage.setItem(USED, target.dataset.usesPicked);
});

const used = sessionStorage.getItem(USED);
if (used && !location.pathname.startsWith("/accounts/")) {
  const isRefused = document.documentElement.classList.contains("refused");
  sessionStorage.removeItem(USED);
  if (!isHere() && !isRefused) sessionStorage.removeItem(nameOf(used));
}
customElements.define("rc-picked", Picked);
