# What is said of brands: their faults, and their words in a report.

cli-report-arg-brand = Brand file with the name, logo, colours, fonts and notes to set the report in; palier schema brand describes it
explain-code-brands = It concerns brands.
explain-codes-brands = Brands
code-low-contrast = a colour that stands out too little
code-low-contrast-meaning = The colour is so near to what the report sets it on that many readers couldn’t make it out, on paper or on a projector even fewer. palier holds colours to WCAG 2, level AA: 4.5 to 1 for text, 3 to 1 for charts. Take the nearest shade that will do, which the message names, or a darker colour of the house; your logo keeps its own colours. On the dark page palier finds a lighter shade by itself, unless `dark` gives one.
code-unusable-logo = a logo that can’t be used
code-unusable-logo-meaning = The logo can’t be read from where the brand says it is, is larger than a report should carry, or is no picture that every browser shows: PNG, JPEG, WebP or SVG, told by its content, whatever the file is called. The path counts from the brand’s file, and leads to its folder or below. Export the logo as SVG or PNG, at the size of a letterhead.
code-unsafe-logo = an SVG logo that would load or run something
code-unsafe-logo-meaning = An SVG is a document, and this one does more than draw: it names a picture, a font or a style elsewhere, holds a script, or declares entities that may hide either. A report is mailed, printed and opened by people who trust it, so it must not ask anybody for anything. Export the logo once more as “plain” or “optimised” SVG with everything embedded and text as outlines, or as PNG.
contrast-sheet = { $page ->
    [dark] the dark page ({ $colour })
   *[light] the page ({ $colour })
}
contrast-track = { $page ->
    [dark] the ground of the bars on the dark page ({ $colour })
   *[light] the ground of the bars ({ $colour })
}
contrast-primary = { $page ->
    [dark] the primary colour of the dark page ({ $colour })
   *[light] the primary colour ({ $colour })
}
problem-low-contrast = { $colour } has a contrast of { $ratio } to 1 on { $ground }; it needs { $needed } to 1
help-low-contrast = the nearest shade that will do is "{ $shade }", at { $ratio } to 1
problem-colour = “{ $colour }” is no colour that CSS knows
problem-colour-see-through = “{ $colour }” is see-through; what is behind it would decide whether it is readable
help-colour = write a colour as "#0d5a6b", or by its name in CSS: navy
problem-no-colour = there is no colour here that palier can read
help-colour-quotes = in YAML a # begins a remark: put the colour in quotes, as in `{ $field }: "#0d5a6b"`
type-colour = a colour in quotes
problem-font = “{ $name }” can’t be the name of a font
help-font = a name has letters, digits, spaces, hyphens, underscores and full stops, and no quotes
help-brand-fonts = write a font’s name, or a list of a few: [Futura, Avenir Next, sans-serif]
problem-brand-text = this text has { $count } characters; there is room for { $most }
help-brand-text = it stands on every page: keep what matters there, and say the rest in your letter
problem-logo-unreadable = the logo { $file } can’t be read: { $cause }
help-logo-unreadable = give its path from the folder of the brand’s file: the logo is in there, or in a folder below
logo-outside = it isn’t in the folder of the brand’s file
logo-link = it is a link, or in a folder that is one
logo-hidden = it is hidden, or in a folder that is
logo-not-a-file = it isn’t a file
logo-not-there = there is no such file
problem-logo-too-large = the logo has more than { $most } KB
problem-logo-too-many-pixels = the logo is { $width } pixels wide and { $height } high; { $most } are the most either way
help-logo-too-large = export it smaller: some 800 pixels wide do for any print, and SVG for any size
problem-logo-no-picture = the logo is no PNG, JPEG, WebP or SVG, whatever its name says
help-logo-no-picture = open it in a drawing program and export it as SVG or PNG
problem-logo-unsafe = the logo would load or run something: { $what } in its line { $line }
help-logo-unsafe = export it once more, as plain SVG with everything embedded, or as PNG
problem-is-brand = this is a brand, not an answers file
help-is-brand = palier report answers.yaml --brand { $file } sets a report in it
problem-not-brand = this isn’t a brand
help-not-brand = a brand begins with `format: 1` and `name: …`; palier schema brand describes it
report-prepared-by = Prepared by { $name }
