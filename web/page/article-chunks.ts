// SPDX-License-Identifier: Apache-2.0

/** Lines that are styled and laid out together, when they come near the screen. */
const chunkLines = 24;

/** The blocks of an article in chunks, so that a browser works out nothing of those far from the screen. */
export class ArticleChunks {
  /** The chunks on the screen or near it. */
  readonly visible = new Set<Element>();
  private readonly observer: IntersectionObserver;

  constructor(
    private readonly element: HTMLElement,
    onVisible: () => void,
  ) {
    const see = (entries: IntersectionObserverEntry[]) => {
      for (const entry of entries) {
        if (entry.isIntersecting) this.visible.add(entry.target);
        else this.visible.delete(entry.target);
      }
      onVisible();
    };
    this.observer = new IntersectionObserver(see, { rootMargin: "400px 0px" });
  }

  remove(block: HTMLElement): void {
    const chunk = block.parentElement;
    block.remove();
    if (!chunk || chunk.firstChild) return;
    this.observer.unobserve(chunk);
    this.visible.delete(chunk);
    chunk.remove();
  }

  /** Few blocks go into the chunk that is there, many into chunks of their own. */
  insert(fresh: readonly HTMLElement[], following: HTMLElement | null): void {
    const host = following?.parentElement ?? this.element.lastElementChild;
    if (host && fresh.length <= chunkLines) {
      const fragment = document.createDocumentFragment();
      for (const block of fresh) fragment.append(block);
      host.insertBefore(fragment, following);
      return;
    }
    const next = following && this.chunkFrom(following);
    // Whole, for a browser's editor looks at every change of what stands in the page.
    const chunks = document.createDocumentFragment();
    for (let start = 0; start < fresh.length; start += chunkLines) {
      const chunk = this.makeChunk();
      chunk.append(...fresh.slice(start, start + chunkLines));
      chunks.append(chunk);
    }
    this.element.insertBefore(chunks, next);
  }

  private makeChunk(): HTMLElement {
    const chunk = document.createElement("div");
    chunk.className = "chunk";
    this.observer.observe(chunk);
    return chunk;
  }

  /** The chunk that begins with a block, parted from what stands before it. */
  private chunkFrom(block: HTMLElement): HTMLElement | null {
    const chunk = block.parentElement;
    if (!chunk || chunk.firstChild === block) return chunk;
    const rest = this.makeChunk();
    chunk.after(rest);
    for (let moved: Node | null = block; moved;) {
      const next: Node | null = moved.nextSibling;
      rest.append(moved);
      moved = next;
    }
    return rest;
  }
}
