import { useLayoutEffect } from 'react'
import type { Preferences } from '../../../shared/contract/shapes.ts'

const darkSystem = matchMedia('(prefers-color-scheme: dark)')

/** Returns the theme that is shown for a preference. */
export function resolveTheme(
  theme: Preferences['theme'],
  systemIsDark = darkSystem.matches,
): 'light' | 'dark' {
  if (theme !== 'system') return theme
  return systemIsDark ? 'dark' : 'light'
}

/** Puts the theme on the page and follows the system's while that is the preference. */
export function useTheme(theme: Preferences['theme']): void {
  useLayoutEffect(() => {
    const show = () => {
      const shown = resolveTheme(theme)
      document.documentElement.dataset.theme = shown
      // For public/theme.js, which paints the next window's first frame before main has answered.
      if (theme === 'system') localStorage.removeItem('briefmark-theme')
      else localStorage.setItem('briefmark-theme', shown)
    }
    show()
    darkSystem.addEventListener('change', show)
    return () => darkSystem.removeEventListener('change', show)
  }, [theme])
}
