import { z } from 'zod'
import { errorCodeSchema } from './errors.ts'

/** Raised when requests, replies or events change their meaning; both ends compare it in `app.hello`. */
export const protocolVersion = 1

export const requestSchema = z.strictObject({
  kind: z.literal('request'),
  protocol: z.int(),
  id: z.int().nonnegative(),
  method: z.string(),
  input: z.unknown(),
})
export type Request = z.infer<typeof requestSchema>

/** An expected failure as it crosses the border: Electron would keep nothing of a thrown error but its text. */
export const failureSchema = z.strictObject({
  code: errorCodeSchema,
  details: z.record(z.string(), z.unknown()),
})
export type Failure = z.infer<typeof failureSchema>

export const replySchema = z.discriminatedUnion('ok', [
  z.strictObject({ kind: z.literal('reply'), id: z.int(), ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ kind: z.literal('reply'), id: z.int(), ok: z.literal(false), error: failureSchema }),
])
export type Reply = z.infer<typeof replySchema>

export const eventSchema = z.strictObject({
  kind: z.literal('event'),
  event: z.string(),
  payload: z.unknown(),
})
export type Event = z.infer<typeof eventSchema>

/** What the serving side sends. */
export const pushSchema = z.union([replySchema, eventSchema])

/** The least that a connection must do; in memory, over WebSocket or over Electron's IPC. Messages are plain JSON. */
export interface Transport {
  send(message: unknown): void
  /** Registers the one receiver of messages; returns its removal. */
  onMessage(listener: (message: unknown) => void): () => void
  onClose(listener: () => void): () => void
  close(): void
}
