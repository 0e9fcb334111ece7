import { useState } from 'react'
import type { ButtonProps } from 'react-aria-components'

/**
 * Returns a button's properties so that it keeps the focus when it is disabled under it: without it keys would reach
 * nobody, and Esc would close no dialog. It can't be pressed, and is disabled in earnest once the focus leaves it.
 */
export function useHeldFocus<Props extends ButtonProps>(props: Props): Props {
  const [focused, setFocused] = useState(false)
  const { isDisabled = false, onPress, onFocusChange, type } = props
  const held = isDisabled && focused
  return {
    ...props,
    isDisabled: isDisabled && !held,
    'aria-disabled': held || undefined,
    // A form must not be sent by it either, nor by Enter in one of its fields.
    type: held ? 'button' : type,
    onPress: held ? undefined : onPress,
    onFocusChange(isFocused: boolean) {
      setFocused(isFocused)
      onFocusChange?.(isFocused)
    },
  }
}
