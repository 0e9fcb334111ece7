/** The sample's codebook: path, colour, and when to use the tag. */
export const codebook: readonly { path: string; colour: number; description: string }[] = [
  { path: 'Themes', colour: 12, description: 'What a passage is about. A passage may have several themes.' },
  {
    path: 'Themes / Flood safety',
    colour: 6,
    description: 'Embankments, pumping stations, warnings, evacuation.',
  },
  {
    path: 'Themes / River ecology',
    colour: 4,
    description: 'Wetland, reed beds, fish stocks, water quality.',
  },
  { path: 'Themes / Housing', colour: 1, description: 'Rental homes, renewal of estates, rents.' },
  { path: 'Themes / Work and skills', colour: 2, description: 'Jobs, wages, retraining.' },
  { path: 'Themes / Public finance', colour: 3, description: 'Spending, debt, fees, reserves.' },
  { path: 'Themes / Transport', colour: 5, description: 'Tram, bus, ferry, streets, crossings.' },
  { path: 'Themes / Health and ageing', colour: 11, description: 'Care, hospitals, day centres.' },
  { path: 'Claims', colour: 12, description: 'What kind of statement a passage makes.' },
  {
    path: 'Claims / Commitment',
    colour: 10,
    description:
      'The government says that **it** will do something. One sentence, one commitment; count several verbs once.',
  },
  {
    path: 'Claims / Quantified target',
    colour: 9,
    description: 'A figure that can be checked next year. Mark the figure with its unit, not the sentence.',
  },
  { path: 'Claims / Deadline', colour: 8, description: 'A date or period by which something is to be done.' },
  { path: 'Claims / Responsible body', colour: 7, description: 'Who answers for it, by name.' },
  {
    path: 'Claims / Hedge',
    colour: 12,
    description: 'Words that take a promise back in part: “where possible”, 力争.',
  },
]
