export { allocate, allocateOverOutstanding } from "./allocate";
export {
  assertFen,
  FenError,
  formatWanYuan,
  formatYuan,
  fromDecimal,
  parseYuan,
  toDecimal,
  type Fen,
} from "./fen";
