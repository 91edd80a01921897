-- Line breaks within the cells of a report in Markdown, for pandoc, which would drop them:
--     pandoc -f gfm --lua-filter line-breaks.lua report.md -o report.docx
function RawInline(raw)
  if raw.text == "<br>" then
    return pandoc.LineBreak()
  end
end
