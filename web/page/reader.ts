// SPDX-License-Identifier: Apache-2.0
import { IsnadError, type Analysis, type Analyzer } from "isnad";

export interface ReaderEvents {
  /** What was found in `text`; nothing in an empty one. */
  read(analysis: Analysis | null, text: string): void;
  failed(error: IsnadError): void;
  progressed(): void;
}

/** Waits this long after a keystroke, in milliseconds; longer where the last reading took longer. */
const typingPause = 150;
const longestPause = 2000;
/** Progress is shown when reading takes longer. */
const patience = 300;

/** Has the text read whenever it changed, one reading at a time; a newer text ends the older reading. */
export class Reader {
  /** Part done of a reading that takes long. */
  progress: number | null = null;
  /** Whether the newest text has still to be read. */
  pending = false;
  private running: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastTook = 0;

  constructor(
    private readonly analyzer: Analyzer,
    private readonly events: ReaderEvents,
  ) {}

  schedule(text: string, published: string, typing: boolean): void {
    clearTimeout(this.timer);
    this.running?.abort();
    this.pending = true;
    const delay = typing ? Math.min(Math.max(typingPause, this.lastTook / 2), longestPause) : 0;
    this.timer = setTimeout(() => void this.analyze(text, published), delay);
  }

  cancel(): void {
    clearTimeout(this.timer);
    this.running?.abort();
    this.end();
  }

  private end(): void {
    this.progress = null;
    this.pending = false;
  }

  private async analyze(text: string, published: string): Promise<void> {
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    this.progress = null;
    if (text.trim() === "") {
      this.end();
      this.events.read(null, text);
      return;
    }
    const began = performance.now();
    const show = setTimeout(() => {
      this.progress ??= 0;
      this.events.progressed();
    }, patience);
    try {
      const analysis = await this.analyzer.analyze(text, {
        ...(published === "" ? {} : { published }),
        signal: running.signal,
        onProgress: (part) => {
          if (this.progress === null || running.signal.aborted) return;
          this.progress = part;
          this.events.progressed();
        },
      });
      if (running.signal.aborted) return;
      this.lastTook = performance.now() - began;
      this.end();
      this.events.read(analysis, text);
    } catch (cause) {
      if (running.signal.aborted) return;
      this.end();
      this.events.failed(IsnadError.from(cause, "engine-failed"));
    } finally {
      clearTimeout(show);
    }
  }
}
