import { z } from 'zod'

// Zod's fast parsers are made with `new Function`, which the content security policy refuses and reports.
z.config({ jitless: true })
