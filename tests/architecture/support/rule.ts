import { describe, expect, it } from "vitest";
import type { ProjectFile } from "./files";

/** Looks at files and says, one sentence each, where they break a rule. */
export type Check = (files: readonly ProjectFile[]) => string[];

export interface Rule {
  /** What the test promises. */
  promise: string;
  check: Check;
  /** The files of the project the rule is about. */
  files: readonly ProjectFile[];
  /** Small inventions that break the rule, each with what the check must say: a rule that cannot fail is none. */
  offenders: { files: ProjectFile[]; says: string }[];
  /** An invention that keeps the rule. */
  fine?: ProjectFile[];
}

/** Declares the tests of a rule: the project keeps it, and the check finds those who do not. */
export function testRule({ promise, check, files, offenders, fine }: Rule): void {
  describe(promise, () => {
    it("is kept by the project", () => expect(check(files)).toEqual([]));
    it.each(offenders)("would be noticed: $says", (offender) => {
      expect(check(offender.files)).toEqual([offender.says]);
    });
    if (fine) it("lets pass what keeps it", () => expect(check(fine)).toEqual([]));
  });
}
