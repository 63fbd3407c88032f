import { expect, test } from 'vitest'
import { day } from '#domain/day.ts'
import { mayPassOn } from '#domain/handling.ts'
import { facts } from '../support/samples.ts'

const on = day('2022-05-20')
const toRoom = { unit: 'Phòng CNTT', handlerId: null }
const toLan = { unit: null, handlerId: 7 }

test.each([
  ['to a unit', {}, toRoom, null, 'ok'],
  ['to a colleague', {}, toLan, null, 'ok'],
  ['to a stranger', {}, { ...toLan, handlerId: 9 }, null, 'handler_elsewhere'],
  ['as it is', {}, toLan, toLan, 'handled_so_already'],
  ['from the room to a person in it', {}, { ...toRoom, handlerId: 7 }, toRoom, 'ok'],
  ['back to the room', {}, toRoom, { ...toRoom, handlerId: 7 }, 'ok'],
  ['while the desk looks at it', { submittedOn: on }, toLan, null, 'ok'],
  ['while it rests', { suspendedOn: on }, toLan, null, 'ok'],
  ['when it is done', { submittedOn: on, acceptedOn: on }, toLan, null, 'after_acceptance'],
  ['when it is none of theirs', { exemptOn: on }, toLan, null, 'exempt'],
  ['when it is cancelled', { cancelledOn: on }, toLan, null, 'cancelled'],
])('passed on %s', (_, given, next, now, expected) => {
  const outcome = mayPassOn(facts(given), next, now, [7, 8])
  expect(outcome.ok ? 'ok' : outcome.refusal).toBe(expected)
})
