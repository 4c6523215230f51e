import { stackEnv } from "./env";

/**
 * Runs once before tests that talk to the running market: without it they would all fail one by one, each
 * after its own time-out.
 *
 * @throws Error with one sentence when the market was not started or does not answer
 */
export default async function setup(): Promise<void> {
  const { backendUrl, storefrontUrl } = stackEnv();
  for (const url of [`${backendUrl}/health`, storefrontUrl]) {
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    if (response.status >= 500)
      throw new Error(`${url} answers ${response.status}: see the logs in .data/test/logs.`);
  }
}
