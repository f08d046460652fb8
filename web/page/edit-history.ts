// SPDX-License-Identifier: Apache-2.0
import type { Correction } from "isnad";
import type { TextEdit } from "./text-model.js";

/** What goes along with the text and is undone with it. */
export interface Companions {
  published: string;
  corrections: readonly Correction[];
  /** Key in the library of the article that is open. */
  libraryId: string | undefined;
}

interface Change {
  before: Companions;
  after: Companions;
}

interface Step {
  /** Turns the text before into the text after; nothing where only companions changed. */
  edit: TextEdit | null;
  replaced: string;
  caretBefore: number;
  time: number;
  typed: boolean;
  companions: Change | undefined;
}

/** What taking a step back, or again, does. */
export interface HistoryMove {
  edit: TextEdit | null;
  caret: number;
  companions: Companions | undefined;
}

/** Typing goes into one step until a pause of this long, in milliseconds. */
const pause = 900;
const longest = 500;

/** Undo and redo over edits of the text, its date and its corrections. */
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
    companions?: Change,
  ): void {
    const last = this.past.at(-1);
    const joins =
      typed &&
      last?.typed === true &&
      last.edit !== null &&
      now - last.time < pause &&
      edit.start === edit.end &&
      edit.start === last.edit.start + last.edit.text.length &&
      !edit.text.includes("\n");
    if (joins && last.edit) {
      this.future = [];
      last.edit = { ...last.edit, text: last.edit.text + edit.text };
      last.time = now;
      return;
    }
    const replaced = text.slice(edit.start, edit.end);
    this.push({ edit, replaced, caretBefore, time: now, typed, companions });
  }

  /** Remembers a change of what goes along with the text; one that is typed joins the last until that is settled. */
  addCompanions(before: Companions, after: Companions, now: number, typed = false): void {
    const last = this.past.at(-1);
    if (typed && last?.typed === true && last.edit === null && last.companions) {
      this.future = [];
      last.companions = { before: last.companions.before, after };
      return;
    }
    const companions = { before, after };
    this.push({ edit: null, replaced: "", caretBefore: 0, time: now, typed, companions });
  }

  /** What was typed is finished: what comes next is a step of its own. */
  settle(): void {
    const last = this.past.at(-1);
    if (last) last.typed = false;
  }

  private push(step: Step): void {
    this.future = [];
    this.past.push(step);
    if (this.past.length > longest) this.past.shift();
  }

  /** The move that takes the last step back, with the caret to restore. */
  undo(): HistoryMove | null {
    const step = this.past.pop();
    if (!step) return null;
    this.future.push(step);
    const { edit, replaced } = step;
    return {
      edit: edit && { start: edit.start, end: edit.start + edit.text.length, text: replaced },
      caret: step.caretBefore,
      companions: step.companions?.before,
    };
  }

  redo(): HistoryMove | null {
    const step = this.future.pop();
    if (!step) return null;
    step.typed = false;
    this.past.push(step);
    const { edit } = step;
    return {
      edit,
      caret: edit ? edit.start + edit.text.length : step.caretBefore,
      companions: step.companions?.after,
    };
  }
}
