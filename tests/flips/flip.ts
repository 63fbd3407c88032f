import { type Actor, type Permission, type Role, RULES } from '#domain/permissions.ts'

export type Flip = { permission: Permission; role: Role; grants: boolean }

type Answer = (actor: Actor, subject: never) => boolean
const rules = RULES as Record<Permission, Answer>

/** One cell of the policy otherwise: a role granted what it was not, or denied what it was. Answers how to put it back. */
export function flip({ permission, role, grants }: Flip): () => void {
  const right = rules[permission]
  rules[permission] = (actor, subject) => (actor.role === role ? grants : right(actor, subject))
  return () => {
    rules[permission] = right
  }
}

// For a test that is run with one cell flipped.
const asked = process.env.FLIP
if (asked) flip(JSON.parse(asked))
