"""Answers files by the million: Spark spreads the lines over its workers, palier scores them, a record a line.

    spark-submit score.py FOLDER RESULTS

FOLDER holds answers files as NDJSON, a business a line, in as many files and folders as there are. RESULTS gets the very
records of `find FOLDER -type f | LC_ALL=C sort | xargs cat | palier score - --format ndjson`, in that order. `palier` is on the PATH, on every worker alike, or goes with
the job: `spark-submit --files target/release/palier score.py FOLDER RESULTS`.
"""

import os
import re
import sys
from itertools import accumulate

from pyspark import SparkFiles
from pyspark.sql import SparkSession

# Standard input is NDJSON where one of its first lines is a JSON object: this one makes sure of it, even if none of a part
# is. Its record is left out below. Status 2 tells of businesses that could not be scored; their records say
# why, and the records are counted.
SCORE = """sh -c '
  if test -x ./palier; then set -- ./palier; fi
  { echo "{}"; cat; } | "$1" score - --format ndjson 2>/dev/null || test $? -eq 2
' sh """
# A record tells its line twice: in its name, and where the line has a mistake.
NAME, PLACE = re.compile(r'^\{"file":"-(?:#\d+)?"'), re.compile(r'"error":"\d+:')


def main(source, results):
    spark = SparkSession.builder.appName("palier").getOrCreate()
    # Their names alone are read here; file systems tell them in an order of their own.
    files = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(source).select("path")
    paths = [row.path for row in files.orderBy("path").collect()]
    lines = spark.sparkContext.textFile(",".join(paths)).filter(lambda line: line.strip())
    counts = lines.mapPartitions(lambda part: [sum(1 for _ in part)]).collect()
    before = [0, *accumulate(counts)]

    def numbered(part, records):
        """The records of a part with their numbers in the whole, as one process gives them."""
        n = -1
        for n, record in enumerate(records):
            if n > 0:
                number = before[part] + n
                record = NAME.sub('{"file":"-#%d"' % number if number > 1 else '{"file":"-"', record)
                yield PLACE.sub('"error":"%d:' % number, record)
        if n != counts[part]:
            raise RuntimeError(f"{max(n, 0)} records of {counts[part]} lines")

    sent = SparkFiles.get("palier")
    # What goes with the job is in a worker's own folder, or, with a single machine, in one of Spark's.
    palier = sent if os.path.exists(sent) else "palier"
    # A pipe has no environment but this: where programs are, and the language that problems are told in.
    environment = {it: os.environ[it] for it in ("PATH", "LANG", "LC_ALL", "LC_MESSAGES") if it in os.environ}
    scored = lines.pipe(SCORE + palier, environment, checkCode=True).mapPartitionsWithIndex(numbered)
    scored.saveAsTextFile(results)
    spark.stop()


main(*sys.argv[1:3])
