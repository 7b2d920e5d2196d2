// <rc-richtext src>: the textarea of HTML becomes an editor; the wheel's editor module, our own tool bar.
// Without it, or before it has come, the textarea is there to type into.
const ACTS = {
  bold: ["bold", {}, (chain) => chain.toggleBold()],
  italic: ["italic", {}, (chain) => chain.toggleItalic()],
  heading: ["heading", { level: 2 }, (chain) => chain.toggleHeading({ level: 2 })],
  bullets: ["bulletList", {}, (chain) => chain.toggleBulletList()],
  numbers: ["orderedList", {}, (chain) => chain.toggleOrderedList()],
  quote: ["blockquote", {}, (chain) => chain.toggleBlockquote()],
};

class RichText extends HTMLElement {
  async connectedCallback() {
    if (this.editor) return;
    this.text = this.querySelector("textarea");
    this.bar = this.querySelector(".richtext__bar");
    this.linkForm = this.querySelector(".richtext__link");
    this.address = this.linkForm.querySelector("input");
    const kit = await import(new URL(this.getAttribute("src"), document.baseURI));
    if (!this.isConnected || this.editor) return;
    this.start(kit);
  }

  disconnectedCallback() { this.editor?.destroy(); }

  start(kit) {
    const place = document.createElement("div");
    this.editor = new kit.Editor({
      element: place,
      injectCSS: false,
      content: this.text.value,
      extensions: extensionsOf(kit),
      editorProps: { attributes: this.described() },
      onUpdate: () => this.write(),
      onTransaction: () => this.show(),
    });
    this.text.after(place);
    this.text.hidden = true;
    // A hidden field that is required would stop the form without a word; the server says it in one.
    this.text.required = false;
    this.bar.hidden = false;
    this.listen();
    this.setAttribute("ready", "");
  }

  described() {
    const say = { class: "richtext__text", role: "textbox", "aria-multiline": "true", "aria-label": this.getAttribute("label") };
    for (const name of ["aria-describedby", "aria-invalid"]) if (this.text.hasAttribute(name)) say[name] = this.text.getAttribute(name);
    return say;
  }

  listen() {
    this.bar.addEventListener("click", (event) => this.press(event.target.closest("[data-act]")));
    this.bar.addEventListener("keydown", (event) => this.walk(event));
    this.address.addEventListener("keydown", (event) => this.linkKey(event));
    this.text.addEventListener("rc:restored", () => this.editor.commands.setContent(this.text.value));
    document.querySelector(`label[for="${CSS.escape(this.text.id)}"]`)?.addEventListener("click", () => this.editor.commands.focus());
  }

  write() {
    this.text.value = this.editor.isEmpty ? "" : this.editor.getHTML();
    this.text.dispatchEvent(new Event("input", { bubbles: true }));
  }

  show() {
    for (const button of this.bar.querySelectorAll("[data-act]")) {
      const [name, options] = ACTS[button.dataset.act] ?? ["link", {}];
      button.setAttribute("aria-pressed", String(this.editor?.isActive(name, options) ?? false));
    }
  }

  press(button) {
    if (!button) return;
    const { act } = button.dataset;
    if (act === "link") return this.askAddress();
    if (act === "set-link") return this.setLink();
    ACTS[act][2](this.editor.chain().focus()).run();
  }

  walk(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step || event.target === this.address) return;
    event.preventDefault();
    const buttons = [...this.bar.querySelectorAll(".richtext__act")];
    const next = buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length];
    buttons.forEach((each) => (each.tabIndex = each === next ? 0 : -1));
    next.focus();
  }

  askAddress() {
    this.address.value = this.editor.getAttributes("link").href ?? "https://";
    this.linkForm.hidden = !this.linkForm.hidden;
    if (!this.linkForm.hidden) this.address.select();
  }

  linkKey(event) {
    if (event.key === "Escape") this.linkForm.hidden = true;
    else if (event.key === "Enter") this.setLink();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  setLink() {
    const href = this.address.value.trim();
    const chain = this.editor.chain().focus().extendMarkRange("link");
    const plain = !href || href === "https://";
    if (plain) chain.unsetMark("link").run();
    else if (this.editor.state.selection.empty && !this.editor.isActive("link")) chain.insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] }).run();
    else chain.setMark("link", { href }).run();
    this.linkForm.hidden = true;
  }
}

function extensionsOf(kit) {
  const { Document, Paragraph, Text, Bold, Italic, BulletList, OrderedList, ListItem, Blockquote, HardBreak, History, Gapcursor } = kit;
  const heading = kit.Heading.configure({ levels: [2, 3] });
  return [Document, Paragraph, Text, Bold, Italic, heading, BulletList, OrderedList, ListItem, Blockquote, HardBreak, History, Gapcursor, kit.Link.configure({ openOnClick: false })].filter(Boolean);
}
customElements.define("rc-richtext", RichText);
