// SPDX-License-Identifier: Apache-2.0
import type { TextEdit } from "./text-model.js";

interface Step {
  /** Turns the text before into the text after. */
  edit: TextEdit;
  replaced: string;
  caretBefore: number;
  time: number;
  typed: boolean;
  /** The publication date before and after, where the step changed it too. */
  published: { before: string; after: string } | undefined;
}

/** What taking a step back, or again, does. */
export interface HistoryMove {
  edit: TextEdit;
  caret: number;
  published: string | undefined;
}

/** Typing goes into one step until a pause of this long, in milliseconds. */
const pause = 900;
const longest = 500;

/** Undo and redo over edits of the text. */
export class EditHistory {
  private readonly past: Step[] = [];
  private future: Step[] = [];

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** Remembers `edit` of `text`; runs of typed letters become one step. */
  add(
    text: string,
    edit: TextEdit,
    caretBefore: number,
    typed: boolean,
    now: number,
    published?: Step["published"],
  ): void {
    this.future = [];
    const last = this.past.at(-1);
    const joins =
      typed &&
      last?.typed === true &&
      now - last.time < pause &&
      edit.start === edit.end &&
      edit.start === last.edit.start + last.edit.text.length &&
      !edit.text.includes("\n");
    if (joins) {
      last.edit = { ...last.edit, text: last.edit.text + edit.text };
      last.time = now;
      return;
    }
    const replaced = text.slice(edit.start, edit.end);
    this.past.push({ edit, replaced, caretBefore, time: now, typed, published });
    if (this.past.length > longest) this.past.shift();
  }

  /** The edit that takes the last step back, with the caret to restore. */
  undo(): HistoryMove | null {
    const step = this.past.pop();
    if (!step) return null;
    this.future.push(step);
    const { start, text } = step.edit;
    return {
      edit: { start, end: start + text.length, text: step.replaced },
      caret: step.caretBefore,
      published: step.published?.before,
    };
  }

  redo(): HistoryMove | null {
    const step = this.future.pop();
    if (!step) return null;
    step.typed = false;
    this.past.push(step);
    return {
      edit: step.edit,
      caret: step.edit.start + step.edit.text.length,
      published: step.published?.after,
    };
  }
}
