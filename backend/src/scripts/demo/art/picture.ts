import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";

/** Pixels of a picture's side. */
const PICTURE_SIZE = 800;
const WEBP = { quality: 80, effort: 3 } as const;
/** As many as the pool of threads works on at once; more would only hold memory. */
const AT_ONCE = 4;

export interface Drawing {
  /** ASCII, without an ending; becomes part of the file's name. */
  name: string;
  /** SVG text. Called when it is the picture's turn. */
  draw: () => string;
}

export interface Picture {
  name: string;
  webp: Buffer;
}

/** SVG as WebP, below 60 KB for what the demo draws. */
export async function toWebp(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).resize(PICTURE_SIZE, PICTURE_SIZE).webp(WEBP).toBuffer();
}

/**
 * Turns drawings into pictures, in the order given. A picture is kept in `folder` under the hash of its SVG and
 * of the encoder's settings, and drawn again only when one of them changes.
 */
export async function toPictures(drawings: readonly Drawing[], folder: string): Promise<Picture[]> {
  await mkdir(folder, { recursive: true });
  const pictures: Picture[] = [];
  const waiting = drawings.entries();
  const work = async () => {
    for (const [index, { name, draw }] of waiting)
      pictures[index] = { name, webp: await keep(draw(), folder) };
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return pictures;
}

async function keep(svg: string, folder: string): Promise<Buffer> {
  const hash = createHash("sha256").update(JSON.stringify(WEBP)).update(svg).digest("hex");
  const file = path.join(folder, `${hash.slice(0, 32)}.webp`);
  const known = await readFile(file).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  });
  if (known) return known;
  const webp = await toWebp(svg);
  // Written beside and renamed, so that a run cut short leaves no half a picture under a good name.
  await writeFile(`${file}.part`, webp);
  await rename(`${file}.part`, file);
  return webp;
}
