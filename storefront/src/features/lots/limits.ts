/**
 * The heaviest contribution, in grams. The contract says the same (a test keeps it so); importing it from
 * there would bring the whole validation library into the browser.
 */
export const MAX_CONTRIBUTION_GRAMS = 100_000_000;

/** The grades the contract knows, as they are written on a lot. */
export const GRADES = ["特级", "一级", "二级", "统货"] as const;
