/** What a rule answers: the value, or the foreseen reason why not. Unforeseen failures throw. */
export type Outcome<Value, Reason extends string = string> = { ok: true; value: Value } | { ok: false; refusal: Reason }

export const done = <Value>(value: Value) => ({ ok: true, value }) as const
export const refused = <Reason extends string>(refusal: Reason) => ({ ok: false, refusal }) as const
