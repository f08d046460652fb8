// SPDX-License-Identifier: Apache-2.0
// One style sheet for slotted text, adopted by the tree that it stands in: the document's or a shadow tree's. A strict
// content security policy allows it, and the host's own sheets stay as they are.

type Tree = Document | ShadowRoot;

const users = new Map<Tree, number>();

/** Adds `sheet` to a tree, once for all who ask. */
export function adoptSheet(tree: Tree, sheet: CSSStyleSheet): void {
  const count = users.get(tree) ?? 0;
  users.set(tree, count + 1);
  if (count === 0) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
}

/** Takes it away with the last who asked for it. */
export function dropSheet(tree: Tree, sheet: CSSStyleSheet): void {
  const count = users.get(tree) ?? 0;
  if (count > 1) {
    users.set(tree, count - 1);
    return;
  }
  users.delete(tree);
  tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((other) => other !== sheet);
}
