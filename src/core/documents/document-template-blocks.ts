/**
 * Typst functions that set the blocks of a document, one for each kind of `Block`.
 *
 * `fitted` lets a word that is wider than its place break: by hyphenation where the language's
 * patterns cut an ordinary word small enough, otherwise between any two characters. It joins with
 * (almost) no space instead of a zero-width character, so copied and extracted text stays as typed.
 * It needs the style of its place: `words` asks for it in place (`context`), except within
 * headings, whose text must be known without it (bookmarks, PDF/UA-1): these give it as `look`.
 */
export const BLOCK_TEMPLATE = String.raw`
#let doc = json(bytes(sys.inputs.document))
#let labels = doc.labels
/// A length in the usual layout, and in the compact one.
#let spaced(usual, compact) = if doc.compact { compact } else { usual }
#let ink = rgb("#17212b")
#let accent = rgb("#1d3b5c")
#let muted = rgb("#4d5b69")
#let rule = rgb("#c3ccd6")
#let wash = rgb("#f2f5f8")
#let tones = (
  neutral: (accent, wash),
  warning: (rgb("#8a5a00"), rgb("#fdf6e7")),
  critical: (rgb("#9b1c1c"), rgb("#fdf1f0")),
)
#let text-width = 170mm
#let gutter = 8mm
#let tallest-image = 210mm

#let fitted(word, width, look) = {
  let natural = measure(look(word)).width
  if natural <= width { return word }
  let clusters = word.clusters()
  let piece = calc.max(1, calc.floor(clusters.len() * (width / natural) / 12))
  let apart = clusters.chunks(piece).map(chunk => chunk.join()).join(h(0.001pt))
  if word.match(regex("^\p{L}?[\p{Ll}’'-]{1,59}[.,;:!?)]*$")) == none { return apart }
  let line = measure(look("x")).height
  let leading = par.leading.to-absolute()
  let stacked = measure(width: 0pt, look(text(hyphenate: true, word))).height
  let pieces = calc.round((stacked + leading) / (line + leading))
  if natural / pieces < width * 0.6 { text(hyphenate: true, word) } else { apart }
}

#let words(line, width, look: none) = {
  let from = 0
  for found in line.matches(regex("\S{10,}")) {
    line.slice(from, found.start)
    if look == none { context fitted(found.text, width, it => it) } else { fitted(found.text, width, look) }
    from = found.end
  }
  line.slice(from)
}

#let in-language(code, body) = if code == none { body } else { text(lang: code, body) }

#let run(part, width, look) = {
  let body = () => part.text.split("\n").map(line => words(line, width, look: look)).join(linebreak())
  let styled = if part.bold and part.italic { strong(emph(body())) } else if part.bold { strong(body()) } else if (
    part.italic
  ) { emph(body()) } else { body() }
  in-language(part.language, styled)
}

#let runs(parts, width, look: none) = parts.map(part => run(part, width, look)).join()

/// Rough number of lines, to tell what may be kept on one page.
#let lines-of(parts, width) = parts.map(part => (
  part.text.len() * 5pt / width + part.text.matches("\n").len()
)).sum(default: 0)

#let pairs(items, width) = {
  let label-width = calc.min(width * 0.36, 52mm)
  grid(
    columns: (label-width + 4mm, 1fr),
    inset: (x, _) => if x == 0 { (right: 4mm, y: spaced(1.6mm, 0.7mm)) } else { (y: spaced(1.6mm, 0.7mm)) },
    stroke: (bottom: 0.4pt + rule),
    ..items
      .map(item => (
        par(text(fill: muted, runs(item.label, label-width))),
        par(runs(item.value, width - label-width - 4mm)),
      ))
      .flatten(),
  )
}

#let nested(entry, ordered, width) = {
  runs(entry.text, width)
  if entry.items.len() > 0 {
    let inner = entry.items.map(child => nested(child, ordered, width - 6mm))
    if ordered { enum(..inner) } else { list(..inner) }
  }
}

#let list-block(block, width) = {
  let ordered = block.style == "ordered"
  let items = block.items.map(entry => nested(entry, ordered, width - 6mm))
  std.block(above: spaced(1em, 0.6em), below: spaced(1em, 0.6em), if ordered { enum(..items) } else { list(..items) })
}

#let heading-sizes = spaced((14pt, 12pt, 10.5pt), (10.5pt, 9.5pt, 9pt))

#let heading-block(block, width) = context {
  let look = it => text(size: heading-sizes.at(block.level - 1), weight: 700, it)
  heading(level: block.level, {
    if block.number != none { words(block.number, width, look: look) + " " + h(0.35em) }
    runs(block.text, width, look: look)
  })
}

#let paragraph-block(block, width) = {
  let body = runs(block.text, width)
  let sized = if block.style == "lead" { text(size: 1.2em, fill: accent, body) } else if block.style == "small" {
    text(size: 0.85em, fill: muted, body)
  } else { body }
  if block.align == "center" { align(center, par(sized)) } else { par(sized) }
}

#let table-block(block, width) = {
  let total = block.columns.map(column => column.width).sum()
  let inner = block.columns.map(column => width * (column.width / total) - 4mm)
  let sides = block.columns.map(column => (start: start, center: center, end: end).at(column.align))
  let cells = block.rows.map(row => {
    let tall = row.enumerate().any(((index, cell)) => lines-of(cell, inner.at(index)) > 15)
    row.enumerate().map(((index, cell)) => {
      let body = runs(cell, inner.at(index))
      table.cell(breakable: tall, if block.rowHeaders and index == 0 { strong(body) } else { body })
    })
  })
  let body = text(size: 0.92em, hyphenate: false, table(
    columns: block.columns.map(column => column.width * 1fr),
    align: sides,
    inset: (x: 2mm, y: 1.7mm),
    fill: (_, y) => if y == 0 { accent },
    stroke: (_, y) => (bottom: 0.4pt + rule),
    table.header(repeat: true, ..block
      .columns
      .enumerate()
      .map(((index, column)) => text(fill: white, strong(runs(column.header, inner.at(index)))))),
    ..cells.flatten(),
  ))
  if block.caption == none { body } else {
    figure(body, kind: table, caption: figure.caption(position: top, runs(block.caption, width)))
  }
}

#let recitals-block(block, width) = {
  let lead-width = calc.min(width * 0.3, 32mm)
  for (index, item) in block.items.enumerate() {
    grid(
      columns: (lead-width, 1fr),
      column-gutter: 4mm,
      if index == 0 { par(strong(words(block.lead, lead-width))) },
      par(runs(item, width - lead-width - 4mm)),
    )
  }
}

#let article-block(block, width, render) = {
  let first = block.blocks.at(0, default: (kind: none))
  if block.title == none and first.kind == "paragraph" {
    par(strong(text(fill: accent, words(block.number + ".", width))) + " " + h(0.3em) + runs(first.text, width))
    for inner in block.blocks.slice(1) { render(inner, width) }
  } else {
    std.block(sticky: true, par(strong(text(fill: accent, {
      words(block.number, width)
      if block.title != none { " – " + runs(block.title, width) }
    }))))
    for inner in block.blocks { render(inner, width) }
  }
}

#let signature-boxes(block, half) = context {
  let by-hand = block.signatories.any(signatory => signatory.mark == none)
  let box-of(signatory) = std.block(width: 100%, inset: (y: 2mm), stroke: (top: 0.8pt + accent), {
    par(strong(runs(signatory.role, half)))
    let mark = if signatory.mark != none { par(text(fill: muted, runs(signatory.mark, half))) }
    let room = if by-hand { calc.max(18mm, measure(mark, width: half).height) } else { auto }
    std.block(above: spaced(2.4mm, 1.4mm), below: spaced(2.4mm, 1.4mm), height: room, mark)
    par(words(signatory.name, half))
  })
  grid(
    columns: (half, half),
    column-gutter: gutter,
    row-gutter: 5mm,
    ..block.signatories.map(box-of),
  )
}

#let signature-block(block, width) = {
  let half = (width - gutter) / 2
  let tall = block.signatories.any(who => lines-of(who.role + if who.mark == none { () } else { who.mark }, half) > 15)
  std.block(breakable: tall or block.signatories.len() > 6, width: 100%, above: spaced(9mm, 4mm), {
    if block.placeAndDate != none { par(runs(block.placeAndDate, width)) }
    signature-boxes(block, half)
  })
}

#let notice-block(block, width, render) = {
  let (edge, ground) = tones.at(block.tone)
  std.block(width: 100%, fill: ground, stroke: (left: 2.5pt + edge), inset: (x: 4mm, y: 3.2mm), {
    if block.title != none { std.block(sticky: true, par(strong(text(fill: edge, runs(block.title, width - 8mm))))) }
    for inner in block.blocks { render(inner, width - 8mm) }
  })
}

#let image-block(block, width) = context {
  let picture = image.with(bytes(block.svg), format: "svg", alt: block.alt)
  let natural = measure(picture())
  let wide = calc.min(width * (block.width / 100), tallest-image * (natural.width / natural.height))
  figure(picture(width: wide), kind: image, caption: if block.caption != none { figure.caption(runs(block.caption, width)) })
}

#let side-by-side-block(block, width, render) = {
  let half = (width - gutter) / 2
  grid(
    columns: (half, half),
    column-gutter: gutter,
    ..block.columns.map(side => text(lang: side.language, {
      set text(hyphenate: true)
      for inner in side.blocks { render(inner, half) }
    })),
  )
}

#let render(block, width) = {
  let kind = block.kind
  let body = if kind == "paragraph" { paragraph-block(block, width) } else if kind == "heading" {
    heading-block(block, width)
  } else if kind == "list" { list-block(block, width) } else if kind == "table" {
    table-block(block, width)
  } else if kind == "definitions" { pairs(block.items, width) } else if kind == "recitals" {
    recitals-block(block, width)
  } else if kind == "article" { article-block(block, width, render) } else if kind == "signature" {
    signature-block(block, width)
  } else if kind == "notice" { notice-block(block, width, render) } else if kind == "image" {
    image-block(block, width)
  } else if kind == "pageBreak" { pagebreak(weak: true) } else { side-by-side-block(block, width, render) }
  in-language(block.at("language", default: none), body)
}
`;
