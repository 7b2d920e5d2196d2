// <rc-try method path>: asks an operation of the API with a key that is pasted, and shows what it answered.
// The key stays in this page's memory; no cookie goes along; what changes something is asked for first.
let pasted = "";

class Try extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.form = this.querySelector("form");
    this.form.addEventListener("submit", (event) => this.begin(event));
    this.part("sure")?.addEventListener("click", () => this.ask());
    this.part("leave")?.addEventListener("click", () => this.leave());
    // a key that was pasted at another operation is there when one comes to this one
    this.addEventListener("focusin", () => this.key && (this.key.value ||= pasted));
    this.key?.addEventListener("input", () => (pasted = this.key.value));
  }

  get key() {
    return this.form.elements.namedItem("key");
  }

  part(name) {
    return this.querySelector(`[data-${name}]`);
  }

  begin(event) {
    event.preventDefault();
    if (!this.changes) {
      this.ask();
      return;
    }
    this.part("ask").hidden = false;
    this.part("leave").focus();
  }

  get changes() {
    return this.getAttribute("method") !== "GET" && !this.form.elements.namedItem("dry_run")?.checked;
  }

  leave() {
    this.part("ask").hidden = true;
    this.form.querySelector("[type=submit]").focus();
  }

  address() {
    const said = (name) => encodeURIComponent(this.form.elements.namedItem(`path.${name}`).value.trim());
    const path = this.getAttribute("path").replace(/{(\w+)}/g, (_, name) => said(name));
    const query = new URLSearchParams(this.form.elements.namedItem("query")?.value.replace(/^\?/, ""));
    if (this.form.elements.namedItem("dry_run")?.checked) query.set("dry_run", "true");
    return path + (query.size ? `?${query}` : "");
  }

  request() {
    const headers = {};
    const key = this.key?.value.trim();
    if (key) headers.Authorization = `Bearer ${key}`;
    const body = this.form.elements.namedItem("body")?.value;
    if (body) headers["Content-Type"] = "application/json";
    return { method: this.getAttribute("method"), headers, body, credentials: "omit", cache: "no-store" };
  }

  async ask() {
    const [address, request, button] = [this.address(), this.request(), this.form.querySelector("[type=submit]")];
    if (this.part("ask")) this.part("ask").hidden = true;
    button.setAttribute("aria-busy", "true");
    const began = performance.now();
    try {
      const answer = await fetch(address, request);
      const text = await answer.text();
      this.show(`${answer.status} ${answer.statusText}`.trim(), performance.now() - began, this.laidOut(answer, text));
    } catch {
      this.show("No answer", performance.now() - began, "The server could not be reached. Try again.");
    }
    button.removeAttribute("aria-busy");
    this.part("curl").textContent = this.curl(address, request);
  }

  laidOut(answer, text) {
    if (!/json/.test(answer.headers.get("Content-Type") ?? "")) return text.slice(0, 20000) || "(nothing)";
    return JSON.stringify(JSON.parse(text), null, 2);
  }

  show(status, took, text) {
    this.part("told").hidden = false;
    this.part("status").textContent = `${status} in ${Math.round(took)} ms`;
    this.part("answer").textContent = text;
    this.part("status").focus();
  }

  curl(address, { method, headers, body }) {
    const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
    const lines = [`curl ${method === "GET" ? "" : `-X ${method} `}${quoted(location.origin + address)}`];
    if (headers.Authorization) lines.push('-H "Authorization: Bearer $ROLECALL_KEY"');
    if (body) lines.push("-H 'Content-Type: application/json'", `-d ${quoted(body)}`);
    return lines.join(" \\\n  ");
  }
}
customElements.define("rc-try", Try);
