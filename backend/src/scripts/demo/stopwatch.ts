/** Says what a long run is doing and how long each part took. */
export class Stopwatch {
  private readonly startedAt = performance.now();

  constructor(private readonly say: (text: string) => void) {}

  /** Runs one part. A number or a list it gives back is told as its count. */
  async measure<T>(part: string, run: () => Promise<T>): Promise<T> {
    const startedAt = performance.now();
    const result = await run();
    const count =
      typeof result === "number" ? `: ${result}` : Array.isArray(result) ? `: ${result.length}` : "";
    this.say(`${part}${count}, ${seconds(startedAt)} s`);
    return result;
  }

  /** Seconds since the beginning. */
  total(): string {
    return seconds(this.startedAt);
  }
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}
