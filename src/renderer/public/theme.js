// Before the first paint: the theme that was shown last, else the system's. The preference itself is kept by main.
{
  const shown = localStorage.getItem('briefmark-theme')
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  document.documentElement.dataset.theme = shown ?? (dark ? 'dark' : 'light')
}
