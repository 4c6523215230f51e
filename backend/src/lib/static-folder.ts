import fs from "node:fs";
import path from "node:path";

/**
 * Makes `<serverDir>/static`, the only folder Medusa serves under /static, a link to the configured folder:
 * a rebuild wipes the server's own folder, and uploaded pictures must outlive it. Does nothing when the
 * configured folder is that folder, or when something else already stands at its place.
 */
export function linkStaticFolder(folders: { staticDir: string; serverDir: string }): void {
  const served = path.join(folders.serverDir, "static");
  if (path.resolve(served) === path.resolve(folders.staticDir)) return;
  fs.mkdirSync(folders.staticDir, { recursive: true });
  const standing = fs.lstatSync(served, { throwIfNoEntry: false });
  if (standing && !standing.isSymbolicLink()) return;
  if (standing && fs.readlinkSync(served) === folders.staticDir) return;
  if (standing) fs.unlinkSync(served);
  linkUnlessRaced(folders.staticDir, served);
}

/** A server, a migration and a seed may start together; whoever comes second finds the link made. */
function linkUnlessRaced(target: string, served: string): void {
  try {
    fs.symlinkSync(target, served, "dir");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}
