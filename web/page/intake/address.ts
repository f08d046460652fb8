// SPDX-License-Identifier: Apache-2.0
/** True when a text is one web address and nothing else. */
export function isBareAddress(text: string): boolean {
  return /^(https?:\/\/|www\.)\S+$/i.test(text.trim());
}
