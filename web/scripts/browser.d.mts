import type { Browser, LaunchOptions } from "@playwright/test";

export const chromiumOptions: LaunchOptions;
export function withPage(use: (browser: Browser, address: string) => Promise<void>): Promise<void>;
