import { demonstrationCast } from '#lib/shipped.ts'

/** Whom a visitor of the demonstration may be, for the sign-in page: no password is needed there. */
export const castShown = () => demonstrationCast().map(({ username, label, note }) => ({ username, label, note }))
