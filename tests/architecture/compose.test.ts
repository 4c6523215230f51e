import { expect, it } from "vitest";
import { parse } from "yaml";
import { readFiles, type ProjectFile } from "./support/files";
import { testRule } from "./support/rule";

interface Service {
  image?: string;
  healthcheck?: { test?: unknown; disable?: boolean };
  ports?: unknown[];
  volumes?: unknown[];
  environment?: Record<string, unknown>;
}

interface Compose {
  services?: Record<string, Service>;
  volumes?: Record<string, unknown>;
}

/** A tag with at least major and minor version, so that two machines start the same server. */
const PINNED = /^[\w./-]+:v?\d+\.\d+[\w.-]*$/;

function checkCompose(files: readonly ProjectFile[]): string[] {
  return files.flatMap(({ text }) => {
    const { services = {}, volumes = {} } = parse(text) as Compose;
    return Object.entries(services).flatMap(([name, service]) =>
      checkService(name, service, Object.keys(volumes)),
    );
  });
}

function checkService(name: string, service: Service, declared: string[]): string[] {
  const problems: string[] = [];
  if (!PINNED.test(service.image ?? "")) problems.push(`${name} is not pinned`);
  if (!service.healthcheck?.test || service.healthcheck.disable) problems.push(`${name} has no health check`);
  for (const port of service.ports ?? []) {
    if (typeof port !== "string" || !port.startsWith("127.0.0.1:"))
      problems.push(`${name} is not bound to loopback`);
  }
  for (const volume of service.volumes ?? []) {
    const source = String(volume).split(":")[0] ?? "";
    if (!declared.includes(source)) problems.push(`${name} mounts ${source}, which is no named volume`);
  }
  for (const [key, value] of Object.entries(service.environment ?? {})) {
    if (/PASSWORD|KEY|SECRET/.test(key) && !/^\$\{\w+:\?.+\}$/.test(String(value)))
      problems.push(`${name} has ${key} written in`);
  }
  return problems;
}

const compose = (service: string): ProjectFile[] => [
  { path: "docker-compose.yml", text: `services:\n  db: ${service}\nvolumes: { data: {} }` },
];
const HEALTHY = "healthcheck: { test: [CMD, ok] }";
const files = readFiles(["docker-compose.yml"]);

testRule({
  promise:
    "every compose service is pinned, health-checked, on loopback, with named volumes and no secret written in",
  check: checkCompose,
  files,
  fine: compose(
    `{ image: "postgres:18.1", ${HEALTHY}, ports: ["127.0.0.1:5432:5432"], volumes: ["data:/data"] }`,
  ),
  offenders: [
    { files: compose(`{ image: postgres, ${HEALTHY} }`), says: "db is not pinned" },
    { files: compose(`{ image: "postgres:latest", ${HEALTHY} }`), says: "db is not pinned" },
    { files: compose('{ image: "postgres:18.1" }'), says: "db has no health check" },
    {
      files: compose(`{ image: "postgres:18.1", ${HEALTHY}, ports: ["5432:5432"] }`),
      says: "db is not bound to loopback",
    },
    {
      files: compose(`{ image: "postgres:18.1", ${HEALTHY}, volumes: ["./x:/data"] }`),
      says: "db mounts ./x, which is no named volume",
    },
    {
      files: compose(`{ image: "postgres:18.1", ${HEALTHY}, environment: { POSTGRES_PASSWORD: secret } }`),
      says: "db has POSTGRES_PASSWORD written in",
    },
  ],
});

it("compose offers PostgreSQL, Redis and Meilisearch", () => {
  const images = files.flatMap(({ text }) =>
    Object.values((parse(text) as Compose).services ?? {}).map((s) => s.image ?? ""),
  );
  for (const name of ["postgres:18", "redis:", "meilisearch"]) {
    expect(
      images.some((image) => image.includes(name)),
      name,
    ).toBe(true);
  }
});
