/** Events for which React stops what it does and brings the page to life at once. */
const discreteEvents = [
  "auxclick",
  "change",
  "click",
  "compositionend",
  "compositionstart",
  "contextmenu",
  "copy",
  "cut",
  "dblclick",
  "dragend",
  "dragstart",
  "drop",
  "input",
  "keydown",
  "keypress",
  "keyup",
  "mousedown",
  "mouseup",
  "paste",
  "pointercancel",
  "pointerdown",
  "pointerup",
  "reset",
  "submit",
  "touchcancel",
  "touchend",
  "touchstart",
] as const;

function keepToTheBrowser(event: Event): void {
  event.stopPropagation();
}

/**
 * Leaves what a person presses to the browser alone until the page has come to life: links are followed and forms are posted
 * as on a page without script. React would otherwise try to finish the page within the press, which fails (error 345) while
 * the page's data are still being decoded. Gives the act that ends it.
 */
export function leavePressesToTheBrowser(page: Window): () => void {
  for (const name of discreteEvents) page.addEventListener(name, keepToTheBrowser, { capture: true });
  return () => {
    for (const name of discreteEvents) page.removeEventListener(name, keepToTheBrowser, { capture: true });
  };
}
