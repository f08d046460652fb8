// SPDX-License-Identifier: Apache-2.0
// What a delete key takes when nothing is selected. Chromium names no target ranges in a plain-text surface, so the
// page finds them itself.

/** How far each kind of deletion reaches, in the words of `Selection.modify`. */
const reaches: Partial<Record<string, readonly ["backward" | "forward", string]>> = {
  deleteContentForward: ["forward", "character"],
  deleteWordBackward: ["backward", "word"],
  deleteWordForward: ["forward", "word"],
  deleteSoftLineBackward: ["backward", "lineboundary"],
  deleteSoftLineForward: ["forward", "lineboundary"],
  deleteHardLineBackward: ["backward", "paragraphboundary"],
  deleteHardLineForward: ["forward", "paragraphboundary"],
};

/** Makes the selection hold what a deletion takes; false where this kind is not known. */
export function extendForDeletion(selection: Selection, inputType: string): boolean {
  const reach = reaches[inputType];
  if (reach) selection.modify("extend", ...reach);
  return reach !== undefined;
}

/** Longest run that backspace looks at, in code units; no letter with its marks is longer. */
const longestCluster = 32;
const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
const vowelMark = /[\u064B-\u065F\u0670]$/;

/** How many code units backspace takes at the end of `before`: a vowel mark alone, else a letter with all it carries. */
export function backspaceLength(before: string): number {
  const tail = before.slice(-longestCluster);
  if (vowelMark.test(tail)) return 1;
  return [...graphemes.segment(tail)].at(-1)?.segment.length ?? 0;
}
