import { useState } from 'react'

/**
 * A text that is sent by a button: until it was, it stays in this browser under a name of its own, also over a reload or
 * a line that is cut. Returns it and what changes it; the empty text is kept nowhere.
 */
export const useUnsentText = (keptAs: string): [text: string, change: (next: string) => void] => {
  const [text, setText] = useState(() => localStorage.getItem(keptAs) ?? '')
  const change = (next: string) => {
    setText(next)
    if (next) localStorage.setItem(keptAs, next)
    else localStorage.removeItem(keptAs)
  }
  return [text, change]
}
