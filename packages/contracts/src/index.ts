export * from "./common";
export * from "./cooperative";
export * from "./details";
export * from "./errors";
export * from "./official";
export * from "./permissions";
export * from "./store";
export * from "./weights";
