import type { Command } from '../command.ts'
import { agreement } from './agreement.ts'
import { agreementData } from './agreement-data.ts'
import { align } from './align.ts'
import { annotate } from './annotate.ts'
import { annotations } from './annotations.ts'
import { blind } from './blind.ts'
import { brief } from './brief.ts'
import { carry } from './carry.ts'
import { check } from './check.ts'
import { compare } from './compare.ts'
import { deleteAnnotation } from './delete.ts'
import { documents } from './documents.ts'
import { done } from './done.ts'
import { importCommand } from './import.ts'
import { init } from './init.ts'
import { matrix } from './matrix.ts'
import { serve } from './serve.ts'
import { tags } from './tags.ts'
import { text } from './text.ts'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  init,
  importCommand,
  documents,
  text,
  tags,
  annotate,
  annotations,
  deleteAnnotation,
  done,
  blind,
  brief,
  compare,
  agreement,
  agreementData,
  align,
  carry,
  matrix,
  check,
  serve,
]
