const LEAST = [20, 19];

/**
 * @param {string} version of Node, such as 20.19.1
 * @param {string} platform as in process.platform
 * @returns {string | null} one sentence that says what to do, or null when the project runs on it
 */
export function refusal(version, platform) {
  if (platform === "win32") return "携手集市 runs on Linux and macOS: on Windows, run it inside WSL.";
  const [major, minor] = version.split(".").map(Number);
  const isEnough = major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
  if (isEnough) return null;
  return `携手集市 needs Node ${LEAST.join(".")} or newer and this is ${version}: install Node 22 (https://nodejs.org) and run the command again.`;
}
