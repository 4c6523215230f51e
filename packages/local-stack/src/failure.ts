/**
 * A failure a person can do something about. Its message is one whole sentence that says what;
 * the commands print it alone, without a stack trace, and exit with 1.
 */
export class PlainFailure extends Error {
  override readonly name = "PlainFailure";
}

/** Thrown into whatever still runs when the stack is being stopped on purpose. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

const DISK_FULL = /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/;
const NOT_WRITABLE = /EACCES|EROFS|EPERM|Read-only file system/;

/** The sentence for a full disk, recognised in an error's or a log's text; null when the text does not speak of one. */
export function diskFullSentence(text: string, folder: string): string | null {
  if (!DISK_FULL.test(text)) return null;
  return `The disk that holds ${folder} is full: free at least 1 GB there and run the command again.`;
}

/** As diskFullSentence, and also for a folder that cannot be written. */
export function diskSentence(text: string, folder: string): string | null {
  return NOT_WRITABLE.test(text) ? notWritableSentence(folder) : diskFullSentence(text, folder);
}

/** The sentence for a folder that cannot be written. */
export function notWritableSentence(folder: string): string {
  return `The folder ${folder} cannot be written: give this user the right to write there, or clone the project into a folder of its own.`;
}

/** What to print for any error: the sentence of a PlainFailure or of a known system error, else the whole stack. */
export function explain(error: unknown, folder: string): string {
  if (error instanceof PlainFailure) return error.message;
  if (!(error instanceof Error)) return String(error);
  return diskSentence(error.message, folder) ?? error.stack ?? error.message;
}
