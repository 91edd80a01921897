# Templates of reports: what is wrong with one, and the commands about them.

problem-template-expected = { $found } stands here, where the template language expects { $expected }
problem-template-end = the template ends before something that it opened is closed
problem-template-left-open = “{ $name }” is opened here and ended nowhere
help-template-left-open = end it with {"{%"} end{ $name } {"%}"}
problem-template-other-pair = “{ $end }” stands here, while “{ $open }” is open
problem-template-nothing-open = “{ $end }” ends nothing: nothing of the kind is open
help-template-nothing-open = take it out, or check where what it ends begins, and whether that was ended before
help-template-tag = here that is {"{%"} { $tag } … {"%}"}
help-template-tags = the tags are: if, elif, else, for, set, set_global, include, extends, block, component, filter, raw, break, continue
problem-template-no-sign = the template language has no such sign
help-template-sign = write the word: { $there }
help-template-choice = write {"{{"} one if condition else other {"}}"}
help-template-quotes = write the quotes straight: "…"
problem-template-tag-end = { $end } is missing before this
word-template-token = { $token ->
    [identifier] a name
    [string] text in quotes
   *[other] { $token }
}
problem-template-no-entry = “{ $name }” has no such entry
help-template-no-entry = entries are counted from 0, and the list may be shorter: {"{%"} for … in { $name } {"%}"} goes through what there is
problem-template-unknown-tag = the template language has no such tag
problem-template-outside-blocks = a template that extends another writes only what stands in its blocks: this would be left out
problem-template-extends-first = “extends” must be the first tag of the template
problem-template-comment = a comment has no end: #{"}"} is missing
problem-template-text-end = text that begins with { $name } has no end
problem-template-block-twice = the block “{ $name }” stands here for the second time
problem-template-other-end = “{ $name }” is opened, but “{ $end }” is closed here
problem-template-complex = this is nested too deep
problem-template-syntax = this isn’t written as the template language asks; in the words of its engine: { $said }
problem-template-twice = the component “{ $name }” is defined in { $other } already
problem-template-undefined-variable = there is no variable “{ $name }” here
problem-template-undefined-field = “{ $of }” has no field “{ $name }”
problem-template-undefined = there is no “{ $name }”: nothing can be printed or used
problem-template-unknown = there is no { $kind ->
        [filter] filter
        [function] function
        [test] test
        [component] component
       *[block] block
    } “{ $name }”
problem-template-not-found = there is no template “{ $name }”
problem-template-outside = “{ $name }” isn’t in the templates’ folder, and nothing outside it is read
problem-template-link = “{ $name }” is a link, and links aren’t followed
problem-template-hidden = “{ $name }” is hidden, and hidden files aren’t read
problem-template-not-a-file = “{ $name }” isn’t a file
problem-template-circle-files = “{ $name }” leads back to the template that it is called from: this would never end
problem-template-circle-blocks = the block “{ $name }” stands in a block that it contains itself: this would never end
problem-template-circle-components = the component “{ $name }” leads back to itself without an end
problem-template-too-deep = components call each other too deep
problem-template-endless = the template writes more than { $most } MB
problem-template-within = in the built-in template { $template } (line { $line }), called from here: { $fault }
problem-template-argument = the argument “{ $name }” is missing
problem-template-kind = this takes { $expected }, and is given { $given }
problem-template-loop = a loop goes through a list, and this is { $given }
problem-template-compare = { $one } and { $other } can’t be compared
problem-template-range = that is more than the { $most } numbers that range() gives
problem-template-value = this can’t be done; in the words of the template engine: { $said }
template-undefined-value = there is no such value
template-no-words = there are no words with the key “{ $key }”
template-safe = everything is escaped: “safe” would let what a client typed become markup
template-chart-format = “{ $function }” draws for HTML, and this template writes Markdown
template-not-a-number = “{ $filter }” writes numbers, and is given { $given ->
        [none] nothing
        [bool] true or false
        [string] text
        [array] a list
       *[other] something with fields
    }
word-template-kind = { $kind ->
        [none] nothing (null)
        [undefined] something that isn’t there
        [boolean] true or false
        [text] text
        [list] a list
        [object] something with fields
        [number] a number
       *[other] something else
    }
help-template-near = perhaps “{ $near }”; there are: { $names }
help-template-names = there are: { $names }
help-template-no-fields = this has no fields: it is text, a number, a list or null; a list is gone through with {"{%"} for … in … {"%}"}
help-template-context = palier template export -o FOLDER writes a README.md that lists every field, function and filter
help-template-is-function = “{ $name }” is a function: {"{{"} { $name }() {"}}"}
help-template-is-filter = “{ $name }” is a filter: {"{{"} value | { $name } {"}}"}
help-template-no-words = write your own words as plain text; the built-in templates show the keys
help-template-safe = write markup in the template itself, and lines that a client typed with the class “text” (white-space: pre-line)
help-template-chart-format = write the figures as bars of text with “bar”, or as a table
help-template-value = the README.md that palier template export writes says what each field is and what each filter takes
help-template-not-found = templates are named by their path in the templates’ folder, with /; the built-in ones by their own: palier template list
help-template-inside = copy what you need into the folder, and include it by its path there
help-template-circle = take one of the two out of the other
help-template-endless = check its loops
help-template-twice = give one of them another name, or take it out
help-template-syntax = the template language: https://keats.github.io/tera
problem-template-too-many = a report consists of { $most } templates at most
help-template-too-many = check what includes what, or put small templates together
help-template-too-large = a template is text of at most 1 MB; pictures go in as data: addresses, small
problem-template-no-such = no built-in template for this format is called “{ $name }”
help-template-no-such = there are: { $names }; give a file by a path or an extension: ./{ $name } or { $name }.html
report-overrides-nothing = { $folder } has no file named as a built-in template of this format, so none is replaced: { $names }
template-report = The report for the client: the level and why, the gaps, what to do next
template-summary = The executive summary, on one page: where the organization stands, what comes first, how sure this is
template-index = The page that lists the reports of a folder: palier report answers/ -o reports/ writes it beside them
template-list-after = palier template export -o FOLDER writes them as files, with a README.md that says what templates receive
template-export-needs-folder = error: name a folder to write to with --output, or one file to print it: palier template export report.html
template-export-unknown = error: there is no built-in template or file “{ $name }”: { $help }
template-export-names = palier template list shows them
template-export-exists = { $file } is there already: name another folder, or overwrite with --force
template-exported = { $count ->
        [one] { $count } file
       *[other] { $count } files
    } written to { $folder }
cli-template = Lists the built-in templates of reports, or writes them as files to begin from
cli-template-list = Lists the built-in templates of reports and their files
cli-template-export = Writes built-in templates as files, with a README.md that documents all that templates receive
cli-template-export-arg-names = Templates or single files, as palier template list names them [default: all]
cli-template-export-arg-output = Folder to write to; without it, a single file is printed
cli-template-export-arg-force = Overwrite files that are there
cli-report-arg-template = Built-in template by name, or a file of your own (with a separator or an extension) [default: report]
cli-report-arg-templates = Folder whose files replace built-in templates of the same name (report.html, partials/verdict.html …)
cli-report-after = palier template list shows the templates, and palier template export writes them with their documentation.
