import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '#lib/auth.ts'

type Context = { params: Promise<{ nextauth: string[] }> }

// Options are made at the first request: a build has no secret.
const handler = async (request: NextRequest, context: Context): Promise<Response> => NextAuth(request, context, authOptions())

export { handler as GET, handler as POST }
