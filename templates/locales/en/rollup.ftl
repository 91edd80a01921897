# Businesses with several sites, rolled up.

cli-score-arg-by = Roll businesses up by a field of organization: group, brand, unit, sector or country; a table, JSON, NDJSON, CSV or Markdown
rollup-by-group = Group
rollup-by-brand = Brand
rollup-by-unit = Unit
rollup-by-sector = Sector
rollup-by-country = Country
rollup-scored = Scored
rollup-lowest = Lowest
rollup-median = Median
rollup-highest = Highest
rollup-levels = Levels
rollup-differs = Differs most
rollup-range = { $lowest } to { $highest }
score-by-format = --by tells of groups, and { $format } of single files: give --format table, json, ndjson, csv or markdown
