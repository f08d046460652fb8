// SPDX-License-Identifier: Apache-2.0
/** What an {@link IsnadError} can say. */
export type IsnadErrorCode =
  "too-long" | "bad-published" | "bad-language" | "engine-failed" | "load-failed" | "disposed";

const codes: readonly string[] = [
  "too-long",
  "bad-published",
  "bad-language",
  "engine-failed",
  "load-failed",
  "disposed",
] satisfies IsnadErrorCode[];

/** Every error of this package, except the `AbortError` of a signal. */
export class IsnadError extends Error {
  override readonly name = "IsnadError";

  constructor(
    readonly code: IsnadErrorCode,
    message: string,
  ) {
    super(message);
  }

  /** From the core's `code: message`. */
  static parse(text: string): IsnadError {
    const colon = text.indexOf(": ");
    const code = text.slice(0, colon);
    return codes.includes(code)
      ? new IsnadError(code as IsnadErrorCode, text.slice(colon + 2))
      : new IsnadError("engine-failed", text);
  }

  /** Whatever was thrown, as an error of this package. */
  static from(cause: unknown, code: IsnadErrorCode): IsnadError {
    if (cause instanceof IsnadError) return cause;
    return new IsnadError(code, cause instanceof Error ? cause.message : String(cause));
  }
}
