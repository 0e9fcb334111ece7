import { agreementMessages } from '../../../../../shared/messages/compare-agreement.ts'
import { compareCodersMessages } from '../../../../../shared/messages/compare-coders.ts'
import type { TagId } from '../../../../../shared/model/ids.ts'
import type { TagTree } from '../../../../../shared/model/tag-tree.ts'
import { HeadFigure } from '../../agreement/parts/HeadFigure.tsx'
import type { HeadAgreement } from '../hooks/use-agreement-figure.ts'

const messages = compareCodersMessages.view

interface Props {
  /** Null: not worked out yet. */
  readonly agreement: HeadAgreement | null
  /** The tags that it is about, in words. */
  readonly tags: string
  readonly tree: TagTree
  /** Shows how the figure of all comes about. */
  onAgreement(): void
  /** Shows the differences of a tag. */
  onTag(tag: TagId): void
}

/** How far coders agree on all that is compared, and on the tag that they agree on least. */
export function AgreementHead({ agreement, tags, tree, onAgreement, onTag }: Props) {
  const lowest = agreement?.lowest ?? null
  return (
    <>
      <HeadFigure
        name={messages.alpha(tags)}
        shown={agreement?.together ?? null}
        basis={messages.bySentence}
        label={messages.openAgreement}
        onOpen={onAgreement}
      />
      {lowest !== null && (
        <HeadFigure
          name={agreementMessages.lowest(tree.find(lowest.tag)?.tag.name ?? '')}
          shown={lowest.shown}
          basis={messages.bySentence}
          onOpen={() => onTag(lowest.tag)}
        />
      )}
    </>
  )
}
