// SPDX-License-Identifier: Apache-2.0
import { textOfHtml } from "./html-text.js";

/** What a clipboard or a drop holds, as text. Rich text says where its paragraphs are; plain text is taken as it is. */
export function pastedText(data: DataTransfer): string {
  const html = data.getData("text/html");
  const plain = data.getData("text/plain");
  const rich = html === "" ? "" : textOfHtml(html);
  return rich.includes("\n") || plain === "" ? rich : plain;
}
