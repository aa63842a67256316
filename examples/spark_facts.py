#!/usr/bin/env python3
"""The facts of a folder of texts with Spark: each partition streams its documents through one lutrin.

    pip install pyspark
    python3 examples/spark_facts.py 'docs/*.md' 'kind=money and amount>=1e8'

Runs in local mode as it is; on a cluster lutrin must be on the path of every worker.
"""

import json
import os
import shlex
import sys

from pyspark.sql import SparkSession


def record(document):
    """A file as one line that lutrin reads."""
    path, text = document
    return json.dumps({"id": path, "text": text}, ensure_ascii=False)


def main():
    pattern, *query = sys.argv[1:]
    command = ["lutrin", "facts", "--records", "--format", "jsonl"]
    if query:
        command += ["--where", query[0]]

    spark = SparkSession.builder.master("local[*]").appName("facts").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    # Spark starts the program without an environment; without PATH it would not be found.
    documents = spark.sparkContext.wholeTextFiles(pattern).map(record)
    lines = documents.pipe(shlex.join(command), dict(os.environ))
    facts = spark.read.json(lines)
    facts.select("id", "kind", "text", "label").orderBy("id", "start").show(40, truncate=60)
    facts.groupBy("kind").count().orderBy("kind").show()
    spark.stop()


if __name__ == "__main__":
    main()
