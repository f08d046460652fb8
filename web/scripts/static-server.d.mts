export interface FolderServer {
  /** With a slash at its end. */
  address: string;
  /** Paths that were asked for, in order. */
  requests: string[];
  /** Pages that are no files, by their path. */
  pages: Map<string, { body: string; headers?: Record<string, string> }>;
  close(): Promise<void>;
}
export function serveFolder(
  folder: string,
  options?: { headers?: Record<string, string>; compress?: boolean; port?: number },
): Promise<FolderServer>;
