// <rc-tabs>: brings the current one of tabs that do not fit beside each other into sight.
class Tabs extends HTMLElement {
  connectedCallback() {
    const row = this.querySelector(".tabs"), current = this.querySelector("[aria-current]");
    if (row && current) row.scrollLeft = current.offsetLeft - row.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
  }
}
customElements.define("rc-tabs", Tabs);
