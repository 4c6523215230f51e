export {
  ancestorsOf,
  countyOf,
  DIVISION_LEVELS,
  DivisionError,
  isCityWithoutCounties,
  isDivisionCode,
  isPseudoCity,
  isWithin,
  levelOf,
  parentOf,
  parseDivision,
  prefixOf,
  SIGNIFICANT_DIGITS,
  toDivisionCode,
  type Division,
  type DivisionCode,
  type DivisionLevel,
} from "./code";
export { shortNameOf } from "./short-name";
export { sideOf, type Side } from "./side";
export { isRenamed, RENAMED_DIVISIONS, successorOf, type RenamedDivision } from "./successors";
