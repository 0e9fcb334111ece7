import type { Page } from '@playwright/test'
import { protocolVersion, type Reply } from '../../../src/shared/contract/envelope.ts'
import type { EventName, EventPayload } from '../../../src/shared/contract/events.ts'
import type { MethodInput, MethodName, MethodOutput } from '../../../src/shared/contract/methods.ts'

/** What the fixture page leaves on its window. */
declare global {
  interface Window {
    call(method: string, input?: unknown): Promise<Reply>
    /** Everything that came over the bridge, as it came. */
    texts: string[]
    events: { readonly event: string; readonly payload: unknown }[]
    paths: string[]
  }
}

/** Calls a method from the fixture page and returns the reply as it came. */
export async function request(page: Page, method: string, input: unknown = {}): Promise<Reply> {
  return page.evaluate(([name, value]) => window.call(name, value), [method, input] as const)
}

/** Calls a method from the fixture page. Throws when the reply is a failure. */
export async function call<Name extends MethodName>(
  page: Page,
  method: Name,
  input: MethodInput<Name>,
): Promise<MethodOutput<Name>> {
  const reply = await request(page, method, input)
  if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`)
  return reply.value as MethodOutput<Name>
}

export const hello = (page: Page) => call(page, 'app.hello', { protocol: protocolVersion })

/** Returns the payloads of an event that the fixture page has seen. */
export async function seen<Name extends EventName>(page: Page, event: Name): Promise<EventPayload<Name>[]> {
  const payloads = await page.evaluate(
    (name) => window.events.filter((one) => one.event === name).map((one) => one.payload),
    event,
  )
  return payloads as EventPayload<Name>[]
}
