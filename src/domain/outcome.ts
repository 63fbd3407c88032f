/** What a rule answers: the value, or the foreseen reason why not, with where it is seen. Unforeseen failures throw. */
export type Outcome<Value, Reason extends string = string> = { ok: true; value: Value } | { ok: false; refusal: Reason; at?: string }

export const done = <Value>(value: Value) => ({ ok: true, value }) as const
export const refused = <Reason extends string>(refusal: Reason, at?: string): { ok: false; refusal: Reason; at?: string } => ({
  ok: false,
  refusal,
  ...(at && { at }),
})
