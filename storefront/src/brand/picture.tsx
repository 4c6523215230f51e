import { getImageProps } from "next/image";
import { Scene } from "@/brand/scene";
import { mediaPath } from "@/lib/media";

interface PictureProps {
  image: string | null;
  alt: string;
  /** What the drawn stand-in depends on when there is no picture. */
  seed: string;
  sizes: string;
  /** Loads at once: for the first pictures of a page. */
  isFirst?: boolean;
  className?: string;
}

/** A product's picture in the size the screen needs. Rendered on the server: no script is shipped for it. */
export function Picture({ image, alt, seed, sizes, isFirst = false, className = "" }: PictureProps) {
  const src = mediaPath(image);
  if (!src) return <Scene seed={seed} className={className} />;
  const { props } = getImageProps({ src, alt, sizes, width: 1200, height: 1200, quality: 75 });
  const { style: _style, ...attributes } = props;
  return (
    <img
      {...attributes}
      loading={isFirst ? "eager" : "lazy"}
      fetchPriority={isFirst ? "high" : "auto"}
      className={className}
    />
  );
}
