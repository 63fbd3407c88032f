import type { Guide } from '#lib/vi/help.ts'
import { Section } from '#ui/section.tsx'

/** What to do, step by step, beside a picture of the page where it is done. */
export function GuideList({ guides }: { guides: readonly Guide[] }) {
  return guides.map(({ title, steps, picture }) => (
    <Section key={title} title={title}>
      <div className="guide">
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {picture && (
          <a href={picture.path}>
            {/* biome-ignore lint/performance/noImgElement: a file of ours as it is; the image endpoint is off. */}
            <img src={`/help/${picture.name}.jpg`} alt={picture.alt} width={1000} height={625} loading="lazy" />
          </a>
        )}
      </div>
    </Section>
  ))
}
