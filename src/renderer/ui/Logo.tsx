import { useId } from 'react'

const holes = [8.5, 14, 19.5]

/** The mark of the program: a stamp with a marked line. */
export function Logo({ size, label }: { readonly size: number; readonly label: string }) {
  const mask = useId()
  return (
    <svg viewBox="0 0 28 28" width={size} height={size} role="img" aria-label={label}>
      <title>{label}</title>
      <mask id={mask}>
        <rect width="28" height="28" />
        <rect x="3" y="3" width="22" height="22" rx="1" fill="white" />
        {holes.flatMap((at) => [
          <circle key={`top ${at}`} cx={at} cy="3" r="1.7" />,
          <circle key={`bottom ${at}`} cx={at} cy="25" r="1.7" />,
          <circle key={`left ${at}`} cx="3" cy={at} r="1.7" />,
          <circle key={`right ${at}`} cx="25" cy={at} r="1.7" />,
        ])}
      </mask>
      <rect width="28" height="28" fill="var(--ink)" mask={`url(#${mask})`} />
      <path stroke="var(--tag-2)" strokeWidth="3.4" d="M8 14.2h12" />
      <path stroke="var(--paper)" strokeWidth="1.6" strokeLinecap="round" d="M8.8 9.4h10.4M8.8 19h6.6" />
    </svg>
  )
}
