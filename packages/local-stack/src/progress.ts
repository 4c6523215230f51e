import { stdout } from "node:process";

/** What is being done, in both languages. */
export interface Title {
  readonly zh: string;
  readonly en: string;
}

const REDRAW_MS = 1_000;
const CLEAR_LINE = "\r\x1b[2K";

const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** One line per finished step with its seconds; on a terminal also a line that says what runs now. */
export class Progress {
  private readonly running = new Map<Title, number>();
  private timer: NodeJS.Timeout | null = null;

  /** Does the work and reports how long it took, also when it fails. */
  async step<Result>(title: Title, work: () => Promise<Result>): Promise<Result> {
    const since = Date.now();
    this.running.set(title, since);
    this.animate();
    try {
      const result = await work();
      this.finish(title, "✓", since);
      return result;
    } catch (error) {
      this.finish(title, "✗", since);
      throw error;
    }
  }

  /** Prints a line of its own. */
  say(line: string): void {
    if (stdout.isTTY) stdout.write(CLEAR_LINE);
    stdout.write(`${line}\n`);
  }

  private finish(title: Title, mark: string, since: number): void {
    this.running.delete(title);
    this.say(`  ${mark} ${title.zh} · ${title.en}  ${seconds(since)}`);
    if (this.running.size > 0 || this.timer === null) return;
    clearInterval(this.timer);
    this.timer = null;
  }

  private animate(): void {
    if (!stdout.isTTY || this.timer !== null) return;
    this.timer = setInterval(() => this.draw(), REDRAW_MS);
    this.timer.unref();
  }

  private draw(): void {
    const steps = [...this.running].map(([title, since]) => `${title.zh} ${seconds(since)}`);
    if (steps.length > 0) stdout.write(`${CLEAR_LINE}  … ${steps.join(" · ")}`);
  }
}
