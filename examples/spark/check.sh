#!/usr/bin/env bash
# Whether Spark's records are those of one process, byte for byte. Run by hand: it takes PySpark (`pip install pyspark`),
# its Java and a minute, which is too much for every change.
#
#     PATH=target/release:$PATH examples/spark/check.sh [FOLDER]
#
# Without a FOLDER of NDJSON of its own it makes one: 1,000 businesses in 8 files, some in a folder below, an empty file, and
# lines that are no answers at all, one of them the first of its file.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

folder=${1:-}
if [[ -z $folder ]]; then
  python3 "$here/../../benches/generate.py" --out "$work" --count 1000 --kinds ndjson --parts 8
  folder=$work/ndjson
  sed -i '1s/.*/{"format": 1, "questionnaire": "omnichannel@1"/; 3s/.*/no answers/' "$folder/part-003.ndjson"
  : >"$folder/part-008.ndjson"
  mkdir "$folder/more"
  mv "$folder"/part-00[56].ndjson "$folder/more"
fi

find "$folder" -type f | LC_ALL=C sort | xargs cat | palier score - --format ndjson >"$work/one.ndjson" 2>/dev/null || test $? -eq 2
time spark-submit --master 'local[2]' "$here/score.py" "$folder" "$work/spark" 2>"$work/log" || { cat "$work/log"; exit 1; }
cat "$work"/spark/part-* >"$work/many.ndjson"
cmp "$work/one.ndjson" "$work/many.ndjson"
echo "$(wc -l <"$work/many.ndjson") records in $(ls "$work"/spark/part-* | wc -l) parts, the same as one process's"
