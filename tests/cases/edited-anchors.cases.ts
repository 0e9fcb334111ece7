/** A passage in a text, and the text after somebody edited it. Null: the passage is gone. */
export interface EditedAnchorCase {
  readonly name: string
  readonly before: string
  readonly after: string | null
  /** Where `after` has no bracket: the new text. */
  readonly text?: string
  readonly method: 'exact' | 'quote' | 'fuzzy' | null
  readonly certain: 'yes' | 'high' | 'low' | null
}

const lead = 'The report of the city council begins here. '
const tail = ' It was adopted in spring by a large majority.'

export const editedAnchorCases: readonly EditedAnchorCase[] = [
  {
    name: 'nothing changed',
    before: `${lead}[growth was strong]${tail}`,
    after: `${lead}[growth was strong]${tail}`,
    method: 'exact',
    certain: 'yes',
  },
  {
    name: 'words inserted before',
    before: `${lead}[growth was strong]${tail}`,
    after: `New words. ${lead}[growth was strong]${tail}`,
    method: 'quote',
    certain: 'high',
  },
  {
    name: 'a word inside changed',
    before: `${lead}[growth was strong]${tail}`,
    after: `${lead}[growth is strong]${tail}`,
    method: 'fuzzy',
    certain: 'high',
  },
  {
    name: 'context changed on one side',
    before: `${lead}[growth was strong]${tail}`,
    after: `${lead}[growth was strong], everywhere in the world and beyond.`,
    method: 'quote',
    certain: 'high',
  },
  {
    name: 'passage deleted',
    before: `${lead}[growth was strong]${tail}`,
    after: null,
    text: 'Nothing of all that is left in here at all, only other sentences.',
    method: null,
    certain: null,
  },
  {
    name: 'a copy elsewhere, context decides',
    before: `${lead}[growth was strong]${tail}`,
    after: `We know growth was strong. ${lead}[growth was strong]${tail}`,
    method: 'quote',
    certain: 'high',
  },
  {
    name: 'changed here, unchanged in other surroundings',
    before: `${lead}[growth was strong]${tail}`,
    after: `We know growth was strong. ${lead}[growth is strong]${tail}`,
    method: 'fuzzy',
    certain: 'high',
  },
  {
    name: 'two whole copies',
    before: `${lead}[growth was strong]${tail}`,
    after: `x ${lead}[growth was strong]${tail} ${lead}growth was strong${tail}`,
    method: 'quote',
    certain: 'low',
  },
  {
    name: 'Chinese, one character changed',
    before: '会议指出，[要坚持高质量发展战略]，推动改革。',
    after: '会议强调并指出，[要坚持高质量发展方略]，推动改革。',
    method: 'fuzzy',
    certain: 'high',
  },
  {
    name: 'an emoji is not cut',
    before: `${lead}[growth 👩‍👩‍👧 was strong]${tail}`,
    after: `${lead}[growths 👩‍👩‍👧 was strong]${tail}`,
    method: 'fuzzy',
    certain: 'high',
  },
]
