import type { LucideIcon } from 'lucide-react'

interface Props {
  readonly icon: LucideIcon
  /** Side in pixels; drawn on a grid of 24. */
  readonly size?: number
  /** Words for readers; without them the icon is decoration. */
  readonly label?: string
  readonly className?: string | undefined
}

/** A line icon at the design's weight, coloured by the text around it. */
export function Icon({ icon: Shape, size = 16, label, className }: Props) {
  const name = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return <Shape size={size} strokeWidth={1.75} className={className} focusable={false} {...name} />
}
