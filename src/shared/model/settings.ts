import { z } from 'zod'
import type { SettingsId } from './ids.ts'

/** What holds for everybody who works in the library. */
export const settingsFieldsSchema = z.strictObject({
  /** Other coders' passages of a document stay hidden until one's own coding of it is marked as done. */
  blindCoding: z.boolean(),
})
export type SettingsFields = z.infer<typeof settingsFieldsSchema>

export interface Settings extends SettingsFields {
  readonly id: SettingsId
}

export const settingsId: SettingsId = 'settings'
export const settingsDefaults: SettingsFields = { blindCoding: false }
