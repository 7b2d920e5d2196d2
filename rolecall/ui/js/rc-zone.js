// <rc-zone>: chooses the zone of this browser once, where the address names none.
class Zone extends HTMLElement {
  connectedCallback() {
    const select = this.querySelector("select");
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const named = new URLSearchParams(location.search).has("zone");
    if (named || select.value === here || ![...select.options].some((each) => each.value === here)) return;
    const address = new URL(location.href);
    if (!address.pathname.endsWith("/choose/") && !address.pathname.endsWith("/call-off/")) {
      address.searchParams.set("zone", here);
      location.replace(address);
    }
  }
}
customElements.define("rc-zone", Zone);
