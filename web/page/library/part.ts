// SPDX-License-Identifier: Apache-2.0
export { libraryOf } from "./library.js";
export { renderLibrary } from "./view.js";
export { renderOtherVersion, showOtherVersion } from "./other-version.js";
