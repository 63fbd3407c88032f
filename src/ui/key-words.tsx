const KEY_WORDS: Record<string, string> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
}

/** Keys as they are printed on a keyboard. */
export const KeyWords = ({ keys }: { keys: string }) => keys.split(' ').map((key) => <kbd key={key}>{KEY_WORDS[key] ?? key}</kbd>)
