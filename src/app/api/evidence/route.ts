import { attachEvidence } from '#features/evidence/mutations.ts'
import { draftPath, filePlace } from '#features/evidence/schema.ts'
import { recogniseNamed } from '#lib/recognise.ts'
import { defineUpload } from '#lib/upload.ts'

export const POST = defineUpload(attachEvidence, filePlace, { back: draftPath, judge: recogniseNamed })
