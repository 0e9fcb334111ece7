const passages = (number: number) => `${number} ${number === 1 ? 'passage' : 'passages'}`

/** What `briefmark carry` says. */
export const carryMessages = {
  none: (title: string) => `Nobody marked anything in “${title}” that can be seen.`,
  applied: (carried: number, waiting: number, unmatched: number) =>
    `Carried over ${passages(carried)}. To check in Briefmark: ${waiting}; without a match: ${unmatched}.`,
  proposed: (certain: number, waiting: number, unmatched: number) =>
    `${passages(certain)} would be carried over with --apply. To check: ${waiting}; without a match: ${unmatched}.`,
  thereAlready: 'there already, from the same original',
  states: { done: 'carried over', left: 'left out' },
} as const
