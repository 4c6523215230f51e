/** A name as others may see it: the first character, a star for each further one. @example maskName("张小明") // "张**" */
export function maskName(name: string): string {
  const [first = "", ...others] = Array.from(name.trim());
  return others.length === 0 ? "*" : first + "*".repeat(others.length);
}

/** A phone number as others may see it. @example maskPhone("13800001234") // "138****1234" */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, "");
  return digits.length < 11 ? "*".repeat(7) : `${digits.slice(0, 3)}****${digits.slice(-4)}`;
}

/** A bank card or payee token as others may see it. @example maskPayee("6222020200001234") // "6222********1234" */
export function maskPayee(payee: string): string {
  const text = payee.replace(/\s/g, "");
  return text.length < 12 ? "*".repeat(8) : `${text.slice(0, 4)}********${text.slice(-4)}`;
}
