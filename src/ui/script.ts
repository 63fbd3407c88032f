import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether script runs here: false in the page as sent, so that it can be used without. */
export const useScript = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
