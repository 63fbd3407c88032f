export type Random = (below: number) => number

/** Numbers that follow from a seed, so that what fails can be told again. */
export function randomOf(seed: number): Random {
  let state = seed * 2_654_435_761 + 1
  return (below) => {
    state = (state ^ (state << 13)) >>> 0
    state = (state ^ (state >>> 17)) >>> 0
    state = (state ^ (state << 5)) >>> 0
    return state % below
  }
}

export const pick = <Value>(random: Random, values: readonly Value[]): Value => values[random(values.length)] as Value
