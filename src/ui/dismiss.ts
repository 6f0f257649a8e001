import type { Attachment } from 'svelte/attachments';

/**
 * On the open part of a menu: closes it with Escape (focus goes back, `back` is true) or when the reader goes elsewhere.
 * What counts as inside is the parent of the node, so that the button that opens it is inside too.
 */
export function dismiss(onclose: (back: boolean) => void): Attachment<HTMLElement> {
  return (node) => {
    const inside = node.parentElement ?? node;
    const elsewhere = (event: Event) => {
      if (event.target instanceof Node && !inside.contains(event.target)) onclose(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onclose(true);
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    inside.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
      inside.removeEventListener('keydown', escape);
    };
  };
}
