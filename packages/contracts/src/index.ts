export * from "./common";
export * from "./cooperative";
export * from "./errors";
export * from "./official";
export * from "./permissions";
export * from "./store";
