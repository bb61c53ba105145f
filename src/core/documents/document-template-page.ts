/**
 * The page around the content: header, footer, masthead, colophon, and the styles of the whole
 * document.
 */
export const PAGE_TEMPLATE = String.raw`
#let shown(..parts) = parts.pos().filter(part => part != none)
#let version-mark = if doc.version != none { labels.version + " " + doc.version }
#let hash-mark = if doc.shortHash != none { labels.hash + " " + doc.shortHash }
#let between = "  ·  "

#let edge-line(stroke, inset, left-part, right-part) = text(size: 8pt, fill: muted, grid(
  columns: (1fr, auto),
  inset: (x, _) => if x == 0 { (right: 6mm, ..inset) } else { inset },
  stroke: stroke,
  align: (start + bottom, end + bottom),
  left-part,
  right-part,
))

#let page-header = edge-line((bottom: 0.6pt + accent), (bottom: 2mm), {
  let marks = shown(
    if doc.classification != none { strong(text(fill: tones.critical.first(), words(doc.classification, 90mm))) },
    if doc.status != none { strong(text(fill: tones.warning.first(), words(doc.status, 90mm))) },
  )
  if marks.len() > 0 { marks.join(h(1.5em)) } else { words(doc.issuer.at(0, default: ""), 90mm) }
}, doc.reference)

#let page-footer = context edge-line(
  (top: 0.4pt + rule),
  (top: 2mm),
  shown(version-mark, hash-mark).join(between),
  labels.page + " " + str(here().page()) + "/" + str(counter(page).final().first()),
)

#let masthead = {
  if doc.issuer.len() > 0 {
    std.block(below: 0mm, text(size: 12pt, weight: 600, fill: accent, par(words(doc.issuer.first(), text-width))))
    for line in doc.issuer.slice(1) {
      std.block(above: 2mm, below: 0mm, text(size: 9pt, fill: muted, par(words(line, text-width))))
    }
  }
  std.block(above: spaced(11mm, 4mm), below: 0mm, title(words(doc.title, text-width)))
  if doc.secondTitle != none {
    std.block(above: spaced(4.5mm, 2.2mm), below: 0mm, {
      set text(size: spaced(14pt, 11pt), weight: 600, fill: muted, lang: doc.secondLanguage, hyphenate: false)
      par(words(doc.secondTitle, text-width))
    })
  }
  if doc.subtitle != none { std.block(above: 5mm, below: 0mm, text(size: 11.5pt, par(runs(doc.subtitle, text-width)))) }
  if doc.fields.len() > 0 { std.block(above: spaced(7mm, 3mm), below: 0mm, pairs(doc.fields, text-width)) }
  if doc.outline {
    let name = std.block(above: 0mm, below: 3mm, text(size: 12pt, fill: accent, strong(labels.contents)))
    std.block(above: 8mm, below: 0mm, outline(title: name, depth: 2))
  }
  v(spaced(9mm, 3mm), weak: true)
}

#let colophon = std.block(breakable: false, width: 100%, above: spaced(12mm, 4mm), stroke: (top: 0.4pt + rule), inset: (top: spaced(3mm, 2mm)), {
  set text(size: 8pt, fill: muted)
  let created = labels.created + " " + doc.created
  set par(spacing: 1.4mm)
  par(shown(labels.reference + " " + doc.reference, version-mark, created).join(between))
  if doc.contentHash != none { par(labels.fullHash + [: ] + doc.contentHash) }
})

#set document(title: doc.title, author: doc.author, date: auto)
#set page(
  paper: "a4",
  margin: (x: 20mm, top: spaced(27mm, 24mm), bottom: spaced(25mm, 20mm)),
  header: page-header,
  footer: page-footer,
  header-ascent: 8mm,
  footer-descent: spaced(8mm, 6mm),
)
#set text(
  font: ("Source Sans 3", "Libertinus Serif", "DejaVu Sans Mono"),
  fallback: false,
  size: spaced(10.5pt, 9pt),
  fill: ink,
  lang: doc.language,
  region: "BE",
  hyphenate: true,
  costs: (hyphenation: 400%, runt: 50%),
)
#set par(leading: 0.62em, spacing: 0.95em, justify: false, linebreaks: "optimized")
#set strong(delta: 0)
#show strong: set text(weight: 700)
#set list(indent: 1mm, body-indent: spaced(2.5mm, 1.8mm), spacing: spaced(0.7em, 0.5em), marker: ([•], [–], [·]))
#set enum(indent: 1mm, body-indent: 2.5mm, spacing: 0.7em, numbering: "1.a.i.")
#set figure(numbering: none, supplement: none, gap: 2.5mm)
#show figure: set block(breakable: true, width: 100%)
#show figure: set align(start)
#show figure.caption: it => std.block(sticky: it.position == top, text(size: 0.88em, fill: muted, it.body))
#show heading: set text(weight: 700, fill: accent, hyphenate: false)
#show heading.where(level: 1): set text(size: heading-sizes.at(0))
#show heading.where(level: 2): set text(size: heading-sizes.at(1))
#show heading.where(level: 3): set text(size: heading-sizes.at(2))
#show heading.where(level: 1): set block(above: spaced(8mm, 3.4mm), below: spaced(4mm, 1.8mm))
#show heading.where(level: 2): set block(above: spaced(6mm, 2.6mm), below: spaced(3.4mm, 1.4mm))
#show heading.where(level: 3): set block(above: 5mm, below: 3mm)
#show title: set text(size: spaced(20pt, 15pt), weight: 700, fill: accent, hyphenate: false)
#show title: set par(leading: 0.45em)
#show title: set block(below: 0pt)

#masthead
#for block in doc.blocks { render(block, text-width) }
#colophon
`;
