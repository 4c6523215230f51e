/** Where a picture of the backend's static folder is reached through this shop; null for anything else. */
export function mediaPath(image: string | null): string | null {
  if (!image) return null;
  const match = /^(?:https?:\/\/[^/]+)?\/static\/([\w%.-]+)$/.exec(image);
  return match?.[1] ? `/media/${match[1]}` : null;
}
