// <rc-clock>: tells the form around it the time zone of this machine, in its hidden field.
class Clock extends HTMLElement {
  connectedCallback() {
    this.querySelector("input").value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
  }
}
customElements.define("rc-clock", Clock);
