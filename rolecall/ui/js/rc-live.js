// <rc-live src>: tells the page what changed elsewhere, so that its parts ask for themselves again.
const ASK_EVERY = 5000;
const GATHER = 80;
// Acts of this page whose answers showed what they changed.
const shown = new Set();
document.addEventListener("rc:shown", ({ detail }) => shown.add(detail.act));

class Live extends HTMLElement {
  connectedCallback() {
    this.failures = 0;
    this.waiting = new Map();
    this.open();
    this.stop = () => this.source?.close();
    addEventListener("pagehide", this.stop);
    addEventListener("pageshow", (event) => { if (event.persisted) this.comeBack(); });
  }

  disconnectedCallback() {
    this.stop();
    clearTimeout(this.retry);
    clearInterval(this.polling);
  }

  // The browser kept the page as it was left; whatever happened since is as unheard as in a broken line.
  comeBack() {
    this.failures = 1;
    this.open();
  }

  open() {
    this.source = new EventSource(this.getAttribute("src"));
    this.source.onopen = () => this.opened();
    this.source.onmessage = (event) => this.heard(event.data);
    this.source.onerror = () => this.failed();
  }

  opened() {
    // What happened while nobody listened is not told again: ask for everything once.
    if (this.failures) this.changed(listened());
    this.failures = 0;
    clearInterval(this.polling);
    this.polling = 0;
  }

  failed() {
    this.failures += 1;
    if (this.failures >= 3 && !this.polling) this.polling = setInterval(() => document.hidden || this.changed(listened()), ASK_EVERY);
    if (this.source.readyState !== EventSource.CLOSED) return;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.open(), Math.min(30_000, 500 * 2 ** this.failures));
  }

  heard(data) {
    const { topics = [], act } = JSON.parse(data);
    // No topics: the server missed something and cannot say what.
    (topics.length ? topics : listened()).forEach((topic) => this.waiting.set(topic, [...(this.waiting.get(topic) ?? []), act]));
    // A burst of changes is one refresh.
    this.gather ??= setTimeout(() => {
      this.gather = undefined;
      const news = [...this.waiting].filter(([, acts]) => !acts.every((each) => shown.has(each)));
      this.waiting.clear();
      if (news.length) this.changed(news.map(([topic]) => topic));
    }, GATHER);
  }

  changed(topics) {
    document.body.dispatchEvent(new CustomEvent("rc:changed", { detail: { topics } }));
    for (const topic of topics) document.body.dispatchEvent(new CustomEvent(`rc:changed:${topic}`));
  }
}

function listened() {
  const triggers = [...document.querySelectorAll('[hx-trigger*="rc:changed:"]')].map((each) => each.getAttribute("hx-trigger"));
  return [...new Set(triggers.flatMap((each) => [...each.matchAll(/rc:changed:([\w-]+)/g)].map((found) => found[1])))];
}
customElements.define("rc-live", Live);
