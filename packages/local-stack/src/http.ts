/**
 * Asks an address once.
 * @returns the status and the text, or null when nobody answers within the time
 */
export async function ask(url: string, withinMs: number): Promise<{ status: number; text: string } | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(withinMs) });
    return { status: response.status, text: await response.text() };
  } catch {
    // Refused or too slow: both mean that it is not there yet.
    return null;
  }
}
