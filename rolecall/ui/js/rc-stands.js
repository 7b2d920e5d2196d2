// <rc-stands>: where a fact was read. Looking at one (pointer, focus, tap) lights its lines on the page image;
// if that is out of sight, a strip of it is shown beside the fact. Choosing it goes to the page.
const STRIP = 150, AROUND = 40;

class Stands extends HTMLElement {
  connectedCallback() {
    this.addEventListener("pointerover", (event) => event.pointerType !== "touch" && this.look(event.target));
    this.addEventListener("pointerout", (event) => event.pointerType !== "touch" && this.leave(event));
    this.addEventListener("focusin", (event) => this.look(event.target));
    this.addEventListener("focusout", (event) => this.leave(event));
    this.addEventListener("keydown", (event) => event.key === "Escape" && this.away());
    this.addEventListener("pointerdown", (event) => (this.touched = event.pointerType === "touch"));
    this.addEventListener("click", (event) => this.choose(event));
  }

  disconnectedCallback() {
    this.away();
  }

  look(target) {
    const fact = target.closest?.("[data-stands]");
    if (!fact || fact === this.fact) return;
    this.away();
    this.fact = fact;
    const places = JSON.parse(fact.dataset.stands);
    this.lit = places.flatMap(([page, box]) => light(fact.dataset.file, page, box));
    if (!this.lit.some(inSight)) this.peek(fact, places.find(([, box]) => box) ?? places[0]);
  }

  leave({ relatedTarget }) {
    if (this.fact && !this.fact.contains(relatedTarget) && document.activeElement !== this.fact) this.away();
  }

  away() {
    this.lit?.forEach((rect) => rect.remove());
    this.strip?.remove();
    this.fact = this.lit = this.strip = undefined;
  }

  // A finger sees the strip first; a second tap goes to the page, as a click does.
  choose(event) {
    const fact = event.target.closest("[data-stands]");
    if (!fact) return;
    const seen = this.seen === fact;
    this.seen = fact;
    if (this.touched && !seen) {
      event.preventDefault();
      this.look(fact);
    } else if (this.lit?.length && this.fact === fact) {
      event.preventDefault();
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      this.lit[0].scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
      this.strip?.remove();
    }
  }

  peek(fact, [page, box, line]) {
    this.strip = document.createElement("div");
    this.strip.className = "stands__strip";
    this.strip.setAttribute("aria-hidden", "true");
    if (box) this.strip.append(strip(`${fact.dataset.file}${page}/image/`, box));
    else this.strip.append(quoted(line));
    fact.after(this.strip);
  }
}

function light(file, page, box) {
  const sheet = box && document.querySelector(`[data-sheet="${CSS.escape(file + page)}"]`);
  if (!sheet) return [];
  const rect = rectangle(box, sheet.viewBox.baseVal.height);
  sheet.insertBefore(rect, sheet.querySelector("text"));
  return [rect];
}

function rectangle([x0, y0, x1, y1], height) {
  const down = height / 1000;
  return made("rect", { class: "lit", rx: 3, x: x0 - 3, y: y0 * down - 2, width: x1 - x0 + 6, height: (y1 - y0) * down + 4 });
}

function inSight(rect) {
  const { top, bottom } = rect.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

// The picture of the whole page, of which only the lines around the box are in view.
function strip(picture, box) {
  const svg = made("svg", { viewBox: `0 0 1000 ${STRIP}`, class: "doc" });
  const page = new Image();
  page.addEventListener("load", () => {
    const height = (1000 * page.naturalHeight) / page.naturalWidth;
    const top = Math.max(0, (box[1] * height) / 1000 - AROUND);
    svg.setAttribute("viewBox", `0 ${top} 1000 ${STRIP}`);
    svg.append(made("image", { href: picture, width: 1000, height }), rectangle(box, height));
  });
  page.src = picture;
  return svg;
}

function quoted(line) {
  const quote = document.createElement("q");
  quote.textContent = line;
  return quote;
}

function made(name, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
customElements.define("rc-stands", Stands);
